package zhenzhi.collector.study;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import zhenzhi.protocol.Playback.Category;

/**
 * The days of the stations, kept from their playback. Plain JDBC inside a transaction of the
 * caller's, who holds the stations' rows.
 */
public final class StudyDayRepository {
  /** No playback is longer, by the contract; so nothing earlier can reach into a day. */
  private static final Duration LONGEST_PLAYBACK = Duration.ofDays(1);

  private static final String PLAYBACK =
      """
      SELECT playback.station_id, given.day, playback.started_at, playback.ended_at,
        playback.category, playback.placed_by = 'GUESS'
      FROM unnest(?, ?, ?, ?) AS given (station_id, day, since, until)
      JOIN playback ON playback.station_id = given.station_id
        AND playback.started_at >= given.since - INTERVAL '1 day'
        AND playback.started_at < given.until
        AND playback.ended_at > given.since
      WHERE playback.started_at >= ? AND playback.started_at < ?
      """;

  private static final String KEEP =
      """
      INSERT INTO station_day (station_id, day, raw_ms, credited_ms, estimated_ms, sessions,
        first_at, last_at, reports, samples_dropped)
      SELECT station_id, day, raw_ms, credited_ms, estimated_ms, sessions, first_at, last_at,
        reports, samples_dropped
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS given (station_id, day, raw_ms, credited_ms,
        estimated_ms, sessions, first_at, last_at, reports, samples_dropped)
      ON CONFLICT (station_id, day) DO UPDATE SET
        raw_ms = excluded.raw_ms,
        credited_ms = excluded.credited_ms,
        estimated_ms = excluded.estimated_ms,
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
      SELECT station_id, day, raw_ms, credited_ms, estimated_ms, sessions, first_at, last_at
      FROM station_day
      WHERE station_id = ANY (?) AND day >= ? AND day < ? AND raw_ms IS NOT NULL
      ORDER BY station_id, day
      """;

  private StudyDayRepository() {}

  /** A day of a station. */
  public record StationDate(long station, LocalDate day) implements Comparable<StationDate> {
    @Override
    public int compareTo(StationDate other) {
      var byStation = Long.compare(station, other.station);
      return byStation != 0 ? byStation : day.compareTo(other.day);
    }
  }

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
   * Works the days in {@code played} out anew from all their playback, and counts what {@code
   * arrived}. A day of which something arrived and no playback is a day without study.
   */
  public static void keep(
      Connection connection,
      ZoneId zone,
      Map<StationDate, Arrived> arrived,
      Collection<StationDate> played)
      throws SQLException {
    var quiet = new TreeMap<>(arrived);
    quiet.keySet().removeAll(played);
    open(connection, quiet);
    recompute(connection, zone, played, arrived);
  }

  private static void open(Connection connection, SortedMap<StationDate, Arrived> days)
      throws SQLException {
    if (days.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(OPEN)) {
      bindKeys(statement, days.keySet());
      bindArrived(statement, 3, days.values());
      statement.executeUpdate();
    }
  }

  private static void recompute(
      Connection connection,
      ZoneId zone,
      Collection<StationDate> days,
      Map<StationDate, Arrived> arrived)
      throws SQLException {
    if (days.isEmpty()) {
      return;
    }
    var worked = workOut(connection, zone, days);
    var values = worked.values();
    try (var statement = connection.prepareStatement(KEEP)) {
      bindKeys(statement, worked.keySet());
      statement.setArray(3, millis(connection, values, StudyDay::raw));
      statement.setArray(4, millis(connection, values, StudyDay::credited));
      statement.setArray(5, millis(connection, values, StudyDay::estimated));
      statement.setArray(6, array(connection, "integer", values.stream().map(StudyDay::sessions)));
      statement.setArray(7, moments(connection, values, Span::start));
      statement.setArray(8, moments(connection, values, Span::end));
      var counts =
          worked.keySet().stream().map(day -> arrived.getOrDefault(day, Arrived.NONE)).toList();
      bindArrived(statement, 9, counts);
      statement.executeUpdate();
    }
  }

  private static void bindKeys(PreparedStatement statement, Collection<StationDate> days)
      throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(1, array(connection, "bigint", days.stream().map(StationDate::station)));
    statement.setArray(2, array(connection, "date", days.stream().map(StationDate::day)));
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
    workOut(connection, zone, keys)
        .forEach((key, day) -> {
          var known = Optional.ofNullable(kept.get(key));
          if (!known.map(day::equals).orElse(day.playing().isEmpty())) {
            differences.add(new StudyDifference(key.station(), key.day(), known, day));
          }
        });
    return differences;
  }

  /** What these days are by their playback, whatever is kept of them. */
  static Map<StationDate, StudyDay> workOut(
      Connection connection, ZoneId zone, Collection<StationDate> days) throws SQLException {
    var playback = new TreeMap<StationDate, List<Played>>();
    days.forEach(key -> playback.put(key, new ArrayList<>()));
    if (!playback.isEmpty()) {
      read(connection, zone, playback);
    }
    var worked = new TreeMap<StationDate, StudyDay>();
    playback.forEach((key, played) -> worked.put(key, StudyDay.of(key.day(), zone, played)));
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

  private static void read(
      Connection connection, ZoneId zone, Map<StationDate, List<Played>> playback)
      throws SQLException {
    var keys = List.copyOf(playback.keySet());
    var windows = keys.stream().map(key -> Span.of(key.day(), zone)).toList();
    try (var statement = connection.prepareStatement(PLAYBACK)) {
      statement.setArray(1, array(connection, "bigint", keys.stream().map(StationDate::station)));
      statement.setArray(2, array(connection, "date", keys.stream().map(StationDate::day)));
      statement.setArray(3, array(connection, "timestamptz", windows.stream().map(Span::start)));
      statement.setArray(4, array(connection, "timestamptz", windows.stream().map(Span::end)));
      // The same bounds once more as plain values: a planner can only leave out chunks by these.
      statement.setObject(5, utc(first(windows).minus(LONGEST_PLAYBACK)));
      statement.setObject(6, utc(last(windows)));
      var rows = statement.executeQuery();
      while (rows.next()) {
        var key = new StationDate(rows.getLong(1), rows.getObject(2, LocalDate.class));
        var span = new Span(instant(rows, 3), instant(rows, 4));
        var played = new Played(span, Category.valueOf(rows.getString(5)), rows.getBoolean(6));
        playback.computeIfAbsent(key, _ -> new ArrayList<>()).add(played);
      }
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
        row.getInt(6),
        row.getTimestamp(7) == null
            ? Optional.empty()
            : Optional.of(new Span(instant(row, 7), instant(row, 8))));
  }

  private static Instant first(List<Span> windows) {
    return windows.stream().map(Span::start).min(Instant::compareTo).orElseThrow();
  }

  private static Instant last(List<Span> windows) {
    return windows.stream().map(Span::end).max(Instant::compareTo).orElseThrow();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static Array array(Connection connection, String type, Stream<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }
}
