package zhenzhi.collector.study;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The days of the stations, kept from their playback. Plain JDBC inside a transaction of the
 * caller's, who holds the stations' rows.
 */
public final class StudyDayRepository {
  private static final String KEEP =
      """
      INSERT INTO station_day (station_id, day, raw_ms, credited_ms, estimated_ms, imported_ms,
        sessions, first_at, last_at, reports, samples_dropped)
      SELECT station_id, day, raw_ms, credited_ms, estimated_ms, imported_ms, sessions, first_at,
        last_at, reports, samples_dropped
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS given (station_id, day, raw_ms, credited_ms,
        estimated_ms, imported_ms, sessions, first_at, last_at, reports, samples_dropped)
      ON CONFLICT (station_id, day) DO UPDATE SET
        raw_ms = excluded.raw_ms,
        credited_ms = excluded.credited_ms,
        estimated_ms = excluded.estimated_ms,
        imported_ms = excluded.imported_ms,
        sessions = excluded.sessions,
        first_at = excluded.first_at,
        last_at = excluded.last_at,
        reports = station_day.reports + excluded.reports,
        samples_dropped = station_day.samples_dropped + excluded.samples_dropped
      """;

  private static final String OPEN =
      """
      INSERT INTO station_day
        (station_id, day, raw_ms, credited_ms, sessions, reports, samples_dropped)
      SELECT station_id, day, 0, 0, 0, reports, samples_dropped
      FROM unnest(?, ?, ?, ?) AS given (station_id, day, reports, samples_dropped)
      ON CONFLICT (station_id, day) DO UPDATE SET
        raw_ms = coalesce(station_day.raw_ms, 0),
        credited_ms = coalesce(station_day.credited_ms, 0),
        sessions = coalesce(station_day.sessions, 0),
        reports = station_day.reports + excluded.reports,
        samples_dropped = station_day.samples_dropped + excluded.samples_dropped
      """;

  private static final String LIST =
      """
      SELECT station_id, day, raw_ms, credited_ms, estimated_ms, imported_ms, sessions, first_at,
        last_at
      FROM station_day
      WHERE station_id = ANY (?) AND day >= ? AND day < ? AND raw_ms IS NOT NULL
      ORDER BY station_id, day
      """;

  /** Nothing played and nothing was heard: that is not a day without study. */
  private static final String UNKNOWN =
      """
      UPDATE station_day
      SET raw_ms = NULL, credited_ms = NULL, sessions = NULL
      FROM unnest(?, ?) AS given (station_id, day)
      WHERE station_day.station_id = given.station_id AND station_day.day = given.day
        AND first_at IS NULL AND reports = 0
      """;

  private static final String FORGET =
      """
      DELETE FROM station_day
      USING unnest(?, ?) AS given (station_id, day)
      WHERE station_day.station_id = given.station_id AND station_day.day = given.day
        AND raw_ms IS NULL AND reports = 0 AND missing = 0 AND people IS NULL
      """;

  private static final Map<StationDate, StudyDay> NO_DAYS = Map.of();

  private StudyDayRepository() {}

  /**
   * Reports that came of a day.
   *
   * @param samplesDropped samples that full outboxes took out of them
   */
  public record Arrived(int reports, int samplesDropped) {
    public static final Arrived NONE = new Arrived(0, 0);

    public Arrived plus(Arrived other) {
      return new Arrived(reports + other.reports, samplesDropped + other.samplesDropped);
    }
  }

  /**
   * The days that were written.
   *
   * @param played which were worked out from playback
   * @param quiet of which only something arrived
   */
  public record Written(Set<StationDate> played, Set<StationDate> quiet) {}

  /**
   * Works the days that {@code played} touches out anew from all their playback, and counts what
   * {@code arrived}. A day of which something arrived and no playback is a day without study.
   *
   * @param played when something was played, by station
   */
  public static Written keep(
      Connection connection,
      ZoneId zone,
      Map<StationDate, Arrived> arrived,
      Map<Long, List<Span>> played)
      throws SQLException {
    var worked = played.isEmpty() ? NO_DAYS : workOut(connection, zone, played);
    var quiet = new TreeMap<>(arrived);
    quiet.keySet().removeAll(worked.keySet());
    open(connection, quiet);
    write(connection, worked, arrived);
    return new Written(worked.keySet(), quiet.keySet());
  }

  /** Makes days unknown again of which nothing is left, now that playback was taken away. */
  static void forget(Connection connection, Collection<StationDate> days) throws SQLException {
    for (var sql : List.of(UNKNOWN, FORGET)) {
      try (var statement = connection.prepareStatement(sql)) {
        StationDateColumns.bind(statement, days);
        statement.executeUpdate();
      }
    }
  }

  /**
   * Works the days that {@code touched} touches out anew. A day of which nothing is known and on
   * which nothing played stays unknown: that somebody decides about it makes no zero of it.
   *
   * @return the days that were written
   */
  static Set<StationDate> recount(Connection connection, ZoneId zone, Map<Long, List<Span>> touched)
      throws SQLException {
    var worked = workOut(connection, zone, touched);
    if (worked.isEmpty()) {
      return Set.of();
    }
    var days = worked.keySet().stream().map(StationDate::day).sorted().toList();
    var known = list(connection, touched.keySet(), days.getFirst(), days.getLast().plusDays(1));
    worked
        .entrySet()
        .removeIf(day -> day.getValue().playing().isEmpty() && !known.containsKey(day.getKey()));
    write(connection, worked, Map.of());
    return worked.keySet();
  }

  /**
   * The days of {@code played}; and those nearby that have playback, for a session of theirs may
   * have become long enough.
   */
  private static Map<StationDate, StudyDay> workOut(
      Connection connection, ZoneId zone, Map<Long, List<Span>> played) throws SQLException {
    var policies = PolicyRepository.list(connection);
    var reach = policies.reach();
    var days = new TreeSet<StationDate>();
    var around = new TreeSet<StationDate>();
    played.forEach((station, spans) -> {
      for (var span : spans) {
        span.days(zone).forEach(day -> days.add(new StationDate(station, day)));
        new Span(span.start().minus(reach), span.end().plus(reach))
            .days(zone)
            .forEach(day -> around.add(new StationDate(station, day)));
      }
    });
    var worked = workOut(connection, zone, policies, around);
    worked
        .entrySet()
        .removeIf(day -> !days.contains(day.getKey()) && day.getValue().playing().isEmpty());
    return worked;
  }

  private static void open(Connection connection, SortedMap<StationDate, Arrived> days)
      throws SQLException {
    if (days.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(OPEN)) {
      StationDateColumns.bind(statement, days.keySet());
      bindArrived(statement, 3, days.values());
      statement.executeUpdate();
    }
  }

  private static void write(
      Connection connection, Map<StationDate, StudyDay> worked, Map<StationDate, Arrived> arrived)
      throws SQLException {
    if (worked.isEmpty()) {
      return;
    }
    var values = worked.values();
    try (var statement = connection.prepareStatement(KEEP)) {
      StationDateColumns.bind(statement, worked.keySet());
      statement.setArray(3, millis(connection, values, StudyDay::raw));
      statement.setArray(4, millis(connection, values, StudyDay::credited));
      statement.setArray(5, millis(connection, values, StudyDay::estimated));
      statement.setArray(6, millis(connection, values, StudyDay::imported));
      statement.setArray(7, array(connection, "integer", values.stream().map(StudyDay::sessions)));
      statement.setArray(8, moments(connection, values, Span::start));
      statement.setArray(9, moments(connection, values, Span::end));
      var counts =
          worked.keySet().stream().map(day -> arrived.getOrDefault(day, Arrived.NONE)).toList();
      bindArrived(statement, 10, counts);
      statement.executeUpdate();
    }
  }

  private static void bindArrived(
      PreparedStatement statement, int from, Collection<Arrived> arrived) throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(from, array(connection, "integer", arrived.stream().map(Arrived::reports)));
    statement.setArray(
        from + 1, array(connection, "integer", arrived.stream().map(Arrived::samplesDropped)));
  }

  /** Recomputes the days from {@code since} until before {@code until} and compares. */
  public static List<StudyDifference> verify(
      Connection connection,
      ZoneId zone,
      Collection<Long> stations,
      LocalDate since,
      LocalDate until)
      throws SQLException {
    var kept = list(connection, stations, since, until);
    var keys = new TreeSet<StationDate>();
    for (var station : stations) {
      since.datesUntil(until).forEach(day -> keys.add(new StationDate(station, day)));
    }
    var differences = new ArrayList<StudyDifference>();
    workOut(connection, zone, PolicyRepository.list(connection), keys)
        .forEach((key, day) -> {
          var known = Optional.ofNullable(kept.get(key));
          if (!known.map(day::equals).orElse(day.playing().isEmpty())) {
            differences.add(new StudyDifference(key.station(), key.day(), known, day));
          }
        });
    return differences;
  }

  private static Map<StationDate, StudyDay> workOut(
      Connection connection, ZoneId zone, Policies policies, Collection<StationDate> days)
      throws SQLException {
    var worked = new TreeMap<StationDate, StudyDay>();
    PlaybackRepository.reckon(connection, zone, policies, days)
        .forEach((key, reckoning) -> worked.put(key, reckoning.toDay()));
    return worked;
  }

  /** What is kept of the days from {@code since} until before {@code until}. */
  static Map<StationDate, StudyDay> list(
      Connection connection, Collection<Long> stations, LocalDate since, LocalDate until)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setArray(1, array(connection, "bigint", stations.stream()));
      statement.setObject(2, since);
      statement.setObject(3, until);
      var days = new TreeMap<StationDate, StudyDay>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var day = day(rows);
        days.put(new StationDate(rows.getLong(1), day.day()), day);
      }
      return days;
    }
  }

  private static Array millis(
      Connection connection, Collection<StudyDay> days, Function<StudyDay, Duration> length)
      throws SQLException {
    return array(connection, "bigint", days.stream().map(day -> length.apply(day).toMillis()));
  }

  private static Array moments(
      Connection connection, Collection<StudyDay> days, Function<Span, Instant> end)
      throws SQLException {
    return array(
        connection, "timestamptz", days.stream().map(day -> day.playing().map(end).orElse(null)));
  }

  private static StudyDay day(ResultSet row) throws SQLException {
    return new StudyDay(
        row.getObject(2, LocalDate.class),
        Duration.ofMillis(row.getLong(3)),
        Duration.ofMillis(row.getLong(4)),
        Duration.ofMillis(row.getLong(5)),
        Duration.ofMillis(row.getLong(6)),
        row.getInt(7),
        row.getTimestamp(8) == null
            ? Optional.empty()
            : Optional.of(new Span(instant(row, 8), instant(row, 9))));
  }
}
