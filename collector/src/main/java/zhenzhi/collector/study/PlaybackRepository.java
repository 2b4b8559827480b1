package zhenzhi.collector.study;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import zhenzhi.collector.study.Played.Source;
import zhenzhi.protocol.Playback.Category;

/** Reads what decides the hours of days: playback, and what a person struck off. */
final class PlaybackRepository {
  /** No playback is longer, by the contract; so nothing earlier can reach into a day. */
  private static final Duration LONGEST_PLAYBACK = Duration.ofDays(1);

  private static final String PLAYBACK =
      """
      WITH given AS (
        SELECT station_id, since, until, number
        FROM unnest(?, ?, ?) WITH ORDINALITY AS given (station_id, since, until, number)
      )
      SELECT given.number, playback.started_at, playback.ended_at, playback.category,
        CASE WHEN playback.placed_by = 'GUESS' THEN 'GUESS' ELSE 'BOX' END,
        CASE WHEN ? THEN playback.content END, CASE WHEN ? THEN playback.title END
      FROM given
      JOIN playback ON playback.station_id = given.station_id
        AND playback.started_at >= given.since - INTERVAL '1 day'
        AND playback.started_at < given.until
        AND playback.ended_at > given.since
      WHERE playback.started_at >= ? AND playback.started_at < ?
      UNION ALL
      SELECT given.number, imported.started_at, imported.ended_at, imported.category, 'IMPORT',
        '', imported.title
      FROM given
      JOIN imported_playback AS imported ON imported.station_id = given.station_id
        AND imported.started_at >= given.since - INTERVAL '1 day'
        AND imported.started_at < given.until
        AND imported.ended_at > given.since
      """;

  private static final String STRUCK =
      """
      SELECT station_id, from_at, until_at
      FROM struck_off
      WHERE station_id = ANY (?) AND from_at < ? AND until_at > ? AND restored_at IS NULL
      """;

  private PlaybackRepository() {}

  /** What these days are by their playback, whatever is kept of them. */
  static Map<StationDate, Reckoning> reckon(
      Connection connection, ZoneId zone, Policies policies, Collection<StationDate> days)
      throws SQLException {
    if (days.isEmpty()) {
      return Map.of();
    }
    var windows = windows(days, zone, policies);
    var whole = new Span(first(windows), last(windows));
    var playback = playback(connection, windows, whole);
    var struck = struck(connection, days, whole);
    var reckoned = new TreeMap<StationDate, Reckoning>();
    windows
        .keySet()
        .forEach(key ->
            reckoned.put(
                key,
                Reckoning.of(
                    key.day(),
                    zone,
                    playback.getOrDefault(key, List.of()),
                    policies.on(key.day()),
                    struck.getOrDefault(key.station(), List.of()))));
    return reckoned;
  }

  /** How the hours of one day come about. */
  static DayAccount account(Connection connection, ZoneId zone, Policies policies, StationDate key)
      throws SQLException {
    var windows = windows(List.of(key), zone, policies);
    var whole = new Span(first(windows), last(windows));
    var playback = playback(connection, windows, whole).getOrDefault(key, List.of());
    var struck = struck(connection, List.of(key), whole).getOrDefault(key.station(), List.of());
    var policy = policies.on(key.day());
    var layers = Layers.of(Span.of(key.day(), zone), zone, playback, policy, struck);
    return new DayAccount(
        Reckoning.of(key.day(), layers, playback, policy),
        policy,
        Piece.of(layers, policy.dailyCap()),
        SortingRepository.list(connection));
  }

  private static Map<StationDate, Span> windows(
      Collection<StationDate> days, ZoneId zone, Policies policies) {
    var windows = new TreeMap<StationDate, Span>();
    for (var key : days) {
      var day = Span.of(key.day(), zone);
      var reach = policies.on(key.day()).reach();
      windows.put(key, new Span(day.start().minus(reach), day.end().plus(reach)));
    }
    return windows;
  }

  private static Map<StationDate, List<Played>> playback(
      Connection connection, Map<StationDate, Span> windows, Span whole) throws SQLException {
    var keys = List.copyOf(windows.keySet());
    var playback = new TreeMap<StationDate, List<Played>>();
    var sortings = SortingRepository.list(connection);
    var categories = new Categories(sortings);
    try (var statement = connection.prepareStatement(PLAYBACK)) {
      var stations = keys.stream().map(StationDate::station);
      var spans = windows.values();
      statement.setArray(1, array(connection, "bigint", stations));
      statement.setArray(2, array(connection, "timestamptz", spans.stream().map(Span::start)));
      statement.setArray(3, array(connection, "timestamptz", spans.stream().map(Span::end)));
      // Names are long, and without sortings nobody looks at them.
      statement.setBoolean(4, !sortings.isEmpty());
      statement.setBoolean(5, !sortings.isEmpty());
      // The same bounds once more as plain values: a planner can only leave out chunks by these.
      statement.setObject(6, utc(whole.start().minus(LONGEST_PLAYBACK)));
      statement.setObject(7, utc(whole.end()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        var key = keys.get(rows.getInt(1) - 1);
        var span = new Span(instant(rows, 2), instant(rows, 3));
        var played =
            new Played(span, categories.on(key.day(), rows), Source.valueOf(rows.getString(5)));
        played.addTo(playback.computeIfAbsent(key, _ -> new ArrayList<>()));
      }
    }
    return playback;
  }

  /** Looks every content up once, for a day has the same few in many pieces. */
  private static final class Categories {
    private final Sortings sortings;
    private final Map<List<String>, Sortings.OfContent> known = new HashMap<>();

    Categories(Sortings sortings) {
      this.sortings = sortings;
    }

    Category on(LocalDate day, ResultSet row) throws SQLException {
      var reported = Category.valueOf(row.getString(4));
      if (sortings.isEmpty()) {
        return reported;
      }
      return known
          .computeIfAbsent(
              List.of(row.getString(6), row.getString(7)),
              content -> sortings.of(content.getFirst(), content.getLast()))
          .category(day, reported);
    }
  }

  private static Map<Long, List<Span>> struck(
      Connection connection, Collection<StationDate> days, Span whole) throws SQLException {
    var stations = new TreeSet<Long>();
    days.forEach(key -> stations.add(key.station()));
    var struck = new TreeMap<Long, List<Span>>();
    try (var statement = connection.prepareStatement(STRUCK)) {
      statement.setArray(1, array(connection, "bigint", stations.stream()));
      statement.setObject(2, utc(whole.end()));
      statement.setObject(3, utc(whole.start()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        struck
            .computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
            .add(new Span(instant(rows, 2), instant(rows, 3)));
      }
    }
    return struck;
  }

  private static Instant first(Map<StationDate, Span> windows) {
    return windows.values().stream().map(Span::start).min(Instant::compareTo).orElseThrow();
  }

  private static Instant last(Map<StationDate, Span> windows) {
    return windows.values().stream().map(Span::end).max(Instant::compareTo).orElseThrow();
  }
}
