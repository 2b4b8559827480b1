package zhenzhi.collector.diagnosis.clinic;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.millis;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.study.SiteDays;
import zhenzhi.collector.diagnosis.study.SiteDays.Books;
import zhenzhi.collector.diagnosis.study.SiteDays.Day;
import zhenzhi.collector.diagnosis.study.SiteDays.Open;
import zhenzhi.collector.diagnosis.study.StudyRule;
import zhenzhi.collector.station.CalendarConfig;

/** The days of sites as SQL: each statement asks about many of them at once, by key. */
final class StudyLookRepository {
  /** What is shorter keeps nobody from a lesson: it is held an hour later. */
  private static final Duration SHORTEST = Duration.ofHours(1);

  private static final Day NOTHING = new Day(false, Duration.ZERO, false);

  private static final String IS_DONE = "SELECT EXISTS (SELECT FROM study_look WHERE day = ?)";

  private static final String DONE =
      "INSERT INTO study_look (day, done_at, sites, told) VALUES (?, ?, ?, ?)";

  /** Wider than the rule: little was played lately, or little before the months' ends. */
  private static final String SUSPECTS =
      """
      SELECT id
      FROM station
      JOIN station_day ON station_id = id AND day >= ? AND day < ?
      WHERE retired_at IS NULL
      GROUP BY id
      HAVING coalesce(sum(raw_ms) FILTER (WHERE day >= ?), 0) < ?
        OR count(*) FILTER (WHERE reports > 0 AND day < date_trunc('month', CAST(? AS timestamp))) <= ?
      UNION
      SELECT station_id FROM book_entry WHERE hours_ms > 0 AND NOT is_withdrawn AND day >= ? AND day < ?
      UNION
      SELECT station_id FROM station_month WHERE imported_ms > 0 AND month >= ?
      UNION
      SELECT station_id FROM diagnosis WHERE closed_at IS NULL AND subject = 'STUDY'
      ORDER BY 1
      """;

  private static final String REGISTERED =
      "SELECT id, registered_at FROM station WHERE id = ANY (?)";

  private static final String DAYS =
      """
      SELECT station_day.station_id, station_day.day, reports > 0, coalesce(raw_ms, 0),
        CASE WHEN reports > 0 AND missing = 0 THEN imported_ms + coalesce(written.unplayed_ms, 0) ELSE 0 END,
        CASE WHEN reports > 0 AND missing = 0 THEN coalesce(raw_ms, 0) - imported_ms ELSE 0 END
      FROM station_day
      LEFT JOIN LATERAL (SELECT CAST(
          sum(CASE WHEN is_beside THEN greatest(hours_ms - coalesce(raw_ms, 0), 0) ELSE hours_ms END) AS bigint)
          AS unplayed_ms
        FROM book_entry
        WHERE book_entry.station_id = station_day.station_id AND book_entry.day = station_day.day
          AND NOT is_withdrawn AND hours_ms > 0) AS written ON true
      WHERE station_day.station_id = ANY (?) AND station_day.day >= ?
      """;

  private static final String EXCUSED =
      """
      SELECT station_id, from_at, until_at
      FROM excuse
      WHERE station_id = ANY (?) AND withdrawn_at IS NULL AND until_at > ?
      UNION ALL
      SELECT station_id, since_at, coalesce(until_at, ?)
      FROM diagnosis
      WHERE station_id = ANY (?) AND coalesce(until_at, ?) > ?
        AND (incident_id IS NOT NULL OR finding <> ALL (?))
      """;

  private static final String OPEN =
      """
      SELECT station_id, id, finding, told_at, subject = 'STUDY'
      FROM diagnosis
      WHERE station_id = ANY (?) AND closed_at IS NULL
      """;

  private final Connection connection;
  private final CalendarConfig calendar;
  private final Instant now;

  StudyLookRepository(Connection connection, CalendarConfig calendar, Instant now) {
    this.connection = connection;
    this.calendar = calendar;
    this.now = now;
  }

  /**
   * A site that is looked at.
   *
   * @param open number of what was told of its study
   */
  record Looked(long site, SiteDays days, Optional<Long> open) {}

  private record Told(long id, Open open) {}

  /** Answers false while another collector looks, or when one has looked today. */
  boolean isFirst() throws SQLException {
    return AdvisoryLock.STUDY_HABITS.tryWithin(connection) && !isDone();
  }

  private boolean isDone() throws SQLException {
    try (var statement = connection.prepareStatement(IS_DONE)) {
      statement.setObject(1, calendar.dayOf(now));
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  void done(int sites, int told) throws SQLException {
    try (var statement = connection.prepareStatement(DONE)) {
      statement.setObject(1, calendar.dayOf(now));
      statement.setObject(2, utc(now));
      statement.setInt(3, sites);
      statement.setInt(4, told);
      statement.executeUpdate();
    }
  }

  /**
   * Sites worth looking at.
   *
   * @param enough of playback since {@code since}
   * @param on days of the months before on which a box may have been on
   */
  List<Long> suspects(LocalDate since, Duration enough, int on) throws SQLException {
    var today = calendar.dayOf(now);
    try (var statement = connection.prepareStatement(SUSPECTS)) {
      statement.setObject(1, StudyRule.earliest(today));
      statement.setObject(2, today);
      statement.setObject(3, since);
      statement.setLong(4, enough.toMillis());
      statement.setObject(5, today);
      statement.setInt(6, on);
      statement.setObject(7, StudyRule.earliest(today));
      statement.setObject(8, today);
      statement.setObject(9, StudyRule.earliest(today));
      var sites = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.add(rows.getLong(1));
      }
      return sites;
    }
  }

  List<Looked> list(List<Long> sites) throws SQLException {
    var registered = new HashMap<Long, LocalDate>();
    each(REGISTERED, sites, row -> registered.put(row.getLong(1), day(row, 2)));
    var days = days(sites);
    excuse(days, sites);
    var others = new HashMap<Long, Set<Finding>>();
    var told = new HashMap<Long, Told>();
    each(
        OPEN,
        sites,
        row -> {
          var finding = Finding.valueOf(row.getString(3));
          if (row.getBoolean(5)) {
            told.put(row.getLong(1), new Told(row.getLong(2), new Open(finding, day(row, 4))));
          } else {
            others.computeIfAbsent(row.getLong(1), _ -> new HashSet<>()).add(finding);
          }
        });
    return sites.stream()
        .map(site ->
            new Looked(
                site,
                new SiteDays(
                    registered.getOrDefault(site, LocalDate.MAX),
                    days.getOrDefault(site, new TreeMap<>()),
                    others.getOrDefault(site, Set.of()),
                    Optional.ofNullable(told.get(site)).map(Told::open)),
                Optional.ofNullable(told.get(site)).map(Told::id)))
        .toList();
  }

  private LocalDate day(ResultSet row, int column) throws SQLException {
    return calendar.dayOf(instant(row, column));
  }

  private Map<Long, NavigableMap<LocalDate, Day>> days(List<Long> sites) throws SQLException {
    var days = new HashMap<Long, NavigableMap<LocalDate, Day>>();
    each(
        DAYS,
        sites,
        row ->
            days.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                .put(
                    row.getObject(2, LocalDate.class),
                    new Day(
                        row.getBoolean(3),
                        millis(row, 4),
                        false,
                        new Books(millis(row, 5), millis(row, 6)))),
        earliest());
    return days;
  }

  private LocalDate earliest() {
    return StudyRule.earliest(calendar.dayOf(now));
  }

  private void excuse(Map<Long, NavigableMap<LocalDate, Day>> days, List<Long> sites)
      throws SQLException {
    var since = utc(calendar.startOf(earliest()));
    var off =
        array(
            connection,
            "text",
            Arrays.stream(Finding.values()).filter(StudyRule::isNoHindrance).map(Enum::name));
    each(
        EXCUSED,
        sites,
        row -> {
          var own = days.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>());
          excuse(own, instant(row, 2), instant(row, 3));
        },
        since,
        utc(now),
        array(connection, "bigint", sites.stream()),
        utc(now),
        since,
        off);
  }

  private void excuse(NavigableMap<LocalDate, Day> days, Instant from, Instant until) {
    var last = calendar.dayOf(until);
    for (var day = latest(calendar.dayOf(from), earliest(), LocalDate::compareTo);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      var begin = latest(from, calendar.startOf(day), Instant::compareTo);
      var end = calendar.startOf(day.plusDays(1));
      var length = Duration.between(begin, until.isBefore(end) ? until : end);
      if (length.compareTo(SHORTEST) >= 0) {
        var known = days.getOrDefault(day, NOTHING);
        days.put(day, new Day(known.isOn(), known.played(), true, known.books()));
      }
    }
  }

  private static <T> T latest(T one, T other, Comparator<T> order) {
    return order.compare(one, other) >= 0 ? one : other;
  }

  private void each(String query, List<Long> sites, Each each, Object... more) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setArray(1, array(connection, "bigint", sites.stream()));
      set(statement, more);
      var rows = statement.executeQuery();
      while (rows.next()) {
        each.row(rows);
      }
    }
  }

  private static void set(PreparedStatement statement, Object... more) throws SQLException {
    for (var nth = 0; nth < more.length; nth++) {
      statement.setObject(nth + 2, more[nth]);
    }
  }

  @FunctionalInterface
  private interface Each {
    void row(ResultSet row) throws SQLException;
  }
}
