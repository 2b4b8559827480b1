package zhenzhi.collector.content;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import zhenzhi.collector.study.Reckoning;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StationDate;

/** What sites watched month by month, worked out from their playback. */
final class WatchingRepository {
  /**
   * Waits for nobody, so it can take rows in any order. Whoever takes in waits for us, and its
   * playback is looked at the next time.
   */
  private static final String DUE =
      """
      SELECT station_id, month
      FROM station_month
      WHERE contents_due AND contents_looked_at <= ?
      ORDER BY contents_looked_at
      LIMIT ?
      FOR UPDATE SKIP LOCKED
      """;

  private static final String PLAYBACK =
      """
      WITH given AS (
        SELECT station_id, month, since, until
        FROM unnest(?, ?, ?, ?) AS given (station_id, month, since, until)
      )
      SELECT playback.station_id, given.month, playback.content, playback.title, playback.category,
        playback.started_at, playback.ended_at
      FROM given
      JOIN playback ON playback.station_id = given.station_id
        AND playback.started_at >= given.since - INTERVAL '1 day'
        AND playback.started_at < given.until
        AND playback.ended_at >= given.since
      UNION ALL
      SELECT imported.station_id, given.month, '', imported.title, imported.category,
        imported.started_at, imported.ended_at
      FROM given
      JOIN imported_playback AS imported ON imported.station_id = given.station_id
        AND imported.started_at >= given.since - INTERVAL '1 day'
        AND imported.started_at < given.until
        AND imported.ended_at >= given.since
      """;

  private static final String FORGET =
      """
      DELETE FROM station_content AS kept
      USING unnest(?, ?) AS due (station_id, month)
      WHERE kept.station_id = due.station_id
        AND kept.month = due.month
        AND NOT EXISTS (
          SELECT
          FROM unnest(?, ?, ?) AS given (station_id, month, content_id)
          WHERE given.station_id = kept.station_id
            AND given.month = kept.month
            AND given.content_id = kept.content_id)
      """;

  private static final String KEEP =
      """
      INSERT INTO station_content AS kept
        (station_id, month, content_id, played_ms, times, first_at, last_at)
      SELECT *
      FROM unnest(?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (station_id, month, content_id) DO UPDATE SET
        played_ms = excluded.played_ms,
        times = excluded.times,
        first_at = excluded.first_at,
        last_at = excluded.last_at
      WHERE kept.played_ms <> excluded.played_ms
        OR kept.times <> excluded.times
        OR kept.first_at <> excluded.first_at
        OR kept.last_at <> excluded.last_at
      """;

  private static final String DONE =
      """
      UPDATE station_month
      SET contents_due = false, contents_looked_at = ?
      FROM unnest(?, ?) AS done (station_id, month)
      WHERE station_month.station_id = done.station_id AND station_month.month = done.month
      """;

  private WatchingRepository() {}

  /**
   * Which months are due.
   *
   * @param lastLook that nobody looked at them after
   * @param most of them
   */
  record Due(Instant lastLook, int most) {}

  /** Works out months that have new playback; answers how many. */
  static int sweep(Connection connection, ZoneId zone, Due which, Instant now) throws SQLException {
    var due = due(connection, which);
    if (!due.isEmpty()) {
      var spans = playback(connection, zone, due);
      var contents = new TreeSet<Content>();
      spans.keySet().forEach(part -> contents.add(part.content()));
      var ids = ContentRepository.ids(connection, contents);
      var watched = new TreeMap<Part, Watching>();
      spans.forEach((part, played) ->
          Watching.in(month(part.month().day(), zone), played)
              .ifPresent(watching -> watched.put(part, watching)));
      write(connection, due, watched, ids);
      done(connection, due, now);
    }
    return due.size();
  }

  /** A site's month and one content that was played in it. */
  private record Part(StationDate month, Content content) implements Comparable<Part> {
    @Override
    public int compareTo(Part other) {
      var byMonth = month.compareTo(other.month);
      return byMonth != 0 ? byMonth : content.compareTo(other.content);
    }
  }

  private static List<StationDate> due(Connection connection, Due which) throws SQLException {
    try (var statement = connection.prepareStatement(DUE)) {
      statement.setObject(1, utc(which.lastLook()));
      statement.setInt(2, which.most());
      var due = new ArrayList<StationDate>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        due.add(new StationDate(rows.getLong(1), rows.getObject(2, LocalDate.class)));
      }
      return due;
    }
  }

  private static Map<Part, List<Span>> playback(
      Connection connection, ZoneId zone, List<StationDate> due) throws SQLException {
    try (var statement = connection.prepareStatement(PLAYBACK)) {
      bindMonths(statement, 1, due);
      var months = due.stream().map(key -> month(key.day(), zone)).toList();
      statement.setArray(
          3,
          array(
              connection,
              "timestamptz",
              months.stream().map(month -> utc(month.start().minus(Reckoning.PAUSE)))));
      statement.setArray(
          4, array(connection, "timestamptz", months.stream().map(month -> utc(month.end()))));
      var spans = new TreeMap<Part, List<Span>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var part =
            new Part(
                new StationDate(rows.getLong(1), rows.getObject(2, LocalDate.class)),
                new Content(rows.getString(3), rows.getString(4), rows.getString(5)));
        spans
            .computeIfAbsent(part, _ -> new ArrayList<>())
            .add(new Span(instant(rows, 6), instant(rows, 7)));
      }
      return spans;
    }
  }

  private static void write(
      Connection connection,
      List<StationDate> due,
      Map<Part, Watching> watched,
      Map<Content, Long> ids)
      throws SQLException {
    var months = watched.keySet().stream().map(Part::month).toList();
    var contents = watched.keySet().stream().map(part -> ids.get(part.content())).toList();
    try (var forget = connection.prepareStatement(FORGET);
        var keep = connection.prepareStatement(KEEP)) {
      bindMonths(forget, 1, due);
      bindMonths(forget, 3, months);
      forget.setArray(5, array(connection, "bigint", contents.stream()));
      forget.executeUpdate();
      bindMonths(keep, 1, months);
      keep.setArray(3, array(connection, "bigint", contents.stream()));
      bindWatched(keep, watched.values());
      keep.executeUpdate();
    }
  }

  private static void done(Connection connection, List<StationDate> due, Instant now)
      throws SQLException {
    try (var done = connection.prepareStatement(DONE)) {
      done.setObject(1, utc(now));
      bindMonths(done, 2, due);
      done.executeUpdate();
    }
  }

  private static void bindWatched(PreparedStatement keep, Collection<Watching> watched)
      throws SQLException {
    var connection = keep.getConnection();
    keep.setArray(
        4, array(connection, "bigint", watched.stream().map(it -> it.played().toMillis())));
    keep.setArray(5, array(connection, "integer", watched.stream().map(Watching::times)));
    keep.setArray(6, array(connection, "timestamptz", watched.stream().map(it -> utc(it.first()))));
    keep.setArray(7, array(connection, "timestamptz", watched.stream().map(it -> utc(it.last()))));
  }

  private static void bindMonths(
      PreparedStatement statement, int first, Collection<StationDate> months) throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(
        first, array(connection, "bigint", months.stream().map(StationDate::station)));
    statement.setArray(first + 1, array(connection, "date", months.stream().map(StationDate::day)));
  }

  private static Span month(LocalDate first, ZoneId zone) {
    return new Span(
        first.atStartOfDay(zone).toInstant(), first.plusMonths(1).atStartOfDay(zone).toInstant());
  }
}
