package zhenzhi.collector.verify;

import static zhenzhi.collector.database.SqlColumns.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import zhenzhi.collector.completeness.Ledger;
import zhenzhi.collector.completeness.LedgerRepository;
import zhenzhi.collector.completeness.Run;
import zhenzhi.collector.completeness.Runs;
import zhenzhi.collector.study.StudyDay;
import zhenzhi.collector.study.StudyDayRepository;
import zhenzhi.collector.study.StudyMonthRepository;
import zhenzhi.collector.verify.Difference.What;
import zhenzhi.collector.verify.Recount.Counts;

/** Reads what is kept and what the facts say. Every statement is about stations one by one. */
final class VerifyRepository {
  private static final String STATIONS =
      """
      SELECT id, code
      FROM station
      WHERE CAST(? AS text) IS NULL OR code = ?
      ORDER BY id
      """;

  /** What the reports themselves tell: the box's start is not among it. */
  private static final String RUNS =
      """
      SELECT station_id, boot, min(seq), max(seq),
        (array_agg(made_at ORDER BY seq))[1], (array_agg(made_at ORDER BY seq DESC))[1]
      FROM (
        SELECT station_id, boot, seq, made_at,
          seq - row_number() OVER (PARTITION BY station_id, boot ORDER BY seq) AS run
        FROM report
        WHERE station_id = ANY (?)
      ) AS numbered
      GROUP BY station_id, boot, run
      ORDER BY 1, 2, 3
      """;

  private static final String REPORTS =
      """
      SELECT station_id, CAST(made_at AT TIME ZONE ? AS date), count(*), 0
      FROM report
      WHERE station_id = ANY (?)
      GROUP BY 1, 2
      """;

  private static final String DAYS =
      """
      SELECT station_id, day, reports, missing
      FROM station_day
      WHERE station_id = ANY (?) AND (reports <> 0 OR missing <> 0)
      """;

  /** The first day of which anything is kept or known. */
  private static final String FIRST =
      """
      SELECT least(
        (SELECT min(day) FROM station_day WHERE station_id = ANY (?)),
        (SELECT CAST(min(started_at) AT TIME ZONE ? AS date)
         FROM playback
         WHERE station_id = ANY (?)),
        (SELECT CAST(min(started_at) AT TIME ZONE ? AS date)
         FROM imported_playback
         WHERE station_id = ANY (?)))
      """;

  private VerifyRepository() {}

  /** The codes of the stations by their numbers; of one only, if that is asked for. */
  static Map<Long, String> stations(Connection connection, Optional<String> only)
      throws SQLException {
    try (var statement = connection.prepareStatement(STATIONS)) {
      statement.setString(1, only.orElse(null));
      statement.setString(2, only.orElse(null));
      var stations = new TreeMap<Long, String>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        stations.put(rows.getLong(1), rows.getString(2));
      }
      return stations;
    }
  }

  /** Everything about {@code stations} that is kept otherwise than the facts say. */
  static List<Difference> differences(
      Connection connection,
      ZoneId zone,
      Collection<Long> stations,
      LocalDate from,
      LocalDate until)
      throws SQLException {
    var differences = new ArrayList<Difference>();
    var first = first(connection, zone, stations).filter(from::isBefore).orElse(from);
    var end = until.plusDays(1);
    StudyDayRepository.verify(connection, zone, stations, first.isBefore(end) ? first : end, end)
        .forEach(found ->
            differences.add(
                new Difference(
                    found.station(),
                    Optional.of(found.day()),
                    What.HOURS,
                    found.kept().map(VerifyRepository::hours).orElse("没有"),
                    hours(found.recomputed()))));
    StudyMonthRepository.verify(connection, stations, from, until)
        .forEach(found ->
            differences.add(
                new Difference(
                    found.station(),
                    Optional.of(found.month()),
                    What.MONTH,
                    found.kept().orElse("没有"),
                    found.recounted().orElse("没有"))));
    var ledgers = LedgerRepository.ledgers(connection, stations);
    var runs = runs(connection, stations);
    var kept = counts(connection, DAYS, stations, Optional.empty());
    var reports = counts(connection, REPORTS, stations, Optional.of(zone));
    for (var station : stations) {
      var ledger = ledgers.getOrDefault(station, Ledger.EMPTY);
      differences.addAll(
          Recount.runs(station, ledger.boots(), runs.getOrDefault(station, Map.of())));
      differences.addAll(
          Recount.counts(
              station,
              from,
              until,
              kept.getOrDefault(station, Map.of()),
              right(reports.getOrDefault(station, Map.of()), Recount.missing(ledger, zone))));
    }
    return differences;
  }

  private static Optional<LocalDate> first(
      Connection connection, ZoneId zone, Collection<Long> stations) throws SQLException {
    try (var statement = connection.prepareStatement(FIRST)) {
      bind(statement, 1, stations);
      statement.setString(2, zone.getId());
      bind(statement, 3, stations);
      statement.setString(4, zone.getId());
      bind(statement, 5, stations);
      var rows = statement.executeQuery();
      rows.next();
      return Optional.ofNullable(rows.getObject(1, LocalDate.class));
    }
  }

  /** What should be kept of the days of one station. */
  static Map<LocalDate, Counts> right(Connection connection, ZoneId zone, long station)
      throws SQLException {
    var one = List.of(station);
    var ledger = LedgerRepository.ledgers(connection, one).getOrDefault(station, Ledger.EMPTY);
    var reports = counts(connection, REPORTS, one, Optional.of(zone));
    return right(reports.getOrDefault(station, Map.of()), Recount.missing(ledger, zone));
  }

  private static Map<LocalDate, Counts> right(
      Map<LocalDate, Counts> reports, Map<LocalDate, Long> missing) {
    var right = new TreeMap<>(reports);
    missing.forEach((day, count) ->
        right.merge(day, new Counts(0, count), (one, _) -> new Counts(one.reports(), count)));
    return right;
  }

  /** The runs that the reports of {@code stations} make; a box's start is not known of them. */
  static Map<Long, Map<UUID, Runs>> runs(Connection connection, Collection<Long> stations)
      throws SQLException {
    var runs = new HashMap<Long, Map<UUID, Runs>>();
    try (var statement = connection.prepareStatement(RUNS)) {
      bind(statement, 1, stations);
      var rows = statement.executeQuery();
      while (rows.next()) {
        var first = instant(rows, 5);
        var run = new Run(rows.getLong(3), rows.getLong(4), first, instant(rows, 6), first);
        runs.computeIfAbsent(rows.getLong(1), _ -> new HashMap<>())
            .merge(
                rows.getObject(2, UUID.class),
                new Runs(List.of(run)),
                (one, other) -> one.with(other.all()));
      }
    }
    return runs;
  }

  private static Map<Long, Map<LocalDate, Counts>> counts(
      Connection connection, String sql, Collection<Long> stations, Optional<ZoneId> zone)
      throws SQLException {
    var counts = new HashMap<Long, Map<LocalDate, Counts>>();
    try (var statement = connection.prepareStatement(sql)) {
      if (zone.isPresent()) {
        statement.setString(1, zone.get().getId());
      }
      bind(statement, zone.isPresent() ? 2 : 1, stations);
      var rows = statement.executeQuery();
      while (rows.next()) {
        counts
            .computeIfAbsent(rows.getLong(1), _ -> new TreeMap<>())
            .put(rows.getObject(2, LocalDate.class), new Counts(rows.getLong(3), rows.getLong(4)));
      }
    }
    return counts;
  }

  private static String hours(StudyDay day) {
    return "有效 "
        + day.credited()
        + " 播放 "
        + day.raw()
        + " 估计 "
        + day.estimated()
        + " 导入 "
        + day.imported();
  }

  private static void bind(PreparedStatement statement, int parameter, Collection<Long> stations)
      throws SQLException {
    statement.setArray(
        parameter, statement.getConnection().createArrayOf("bigint", stations.toArray()));
  }
}
