package zhenzhi.collector.content;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.content.Recount.Progress;
import zhenzhi.collector.study.ContentName;
import zhenzhi.collector.study.Span;
import zhenzhi.collector.study.StationDate;

/** Days that are to be worked out anew, in slices. */
final class RecountRepository {
  private static final String ASK =
      """
      INSERT INTO recount (says, codes, titles, from_day, asked_at)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String LATEST =
      """
      SELECT id, says, from_day, asked_at, months,
        (SELECT count(*) FROM recount_month WHERE recount_id = recount.id), done_at
      FROM recount
      WHERE done_at IS NULL OR done_at > ?
      ORDER BY id
      """;

  /**
   * Whoever writes days takes rows first, which gives it a number, and then reads how content is
   * sorted. So who has a later number than all that were given by now knows what holds now.
   */
  private static final String NOTE =
      """
      UPDATE recount
      SET behind = CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)
      WHERE id = ? AND behind IS NULL
      """;

  /** Whether all that had an earlier number are over. */
  private static final String IS_READY =
      """
      SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint) >= behind
      FROM recount
      WHERE id = ?
      """;

  private static final String HOLD =
      "SELECT FROM recount WHERE id = ? AND months IS NULL FOR UPDATE";

  /** Months in which something of the names was played, or in which nobody has looked yet. */
  private static final String LIST =
      """
      WITH concerned AS (
        SELECT id, codes, titles, date_trunc('month', from_day) AS since
        FROM recount
        WHERE id = ?
      )
      INSERT INTO recount_month (recount_id, station_id, month)
      SELECT concerned.id, watched.station_id, watched.month
      FROM concerned
      JOIN content ON content.code_name = ANY (codes) OR content.title_name = ANY (titles)
      JOIN station_content AS watched ON watched.content_id = content.id
        AND watched.month >= since
      UNION
      SELECT concerned.id, month.station_id, month.month
      FROM concerned
      JOIN station_month AS month ON month.contents_due
        AND month.month >= since
      """;

  private static final String LISTED = "UPDATE recount SET months = ? WHERE id = ?";

  private static final String SLICE =
      """
      SELECT station_id, month
      FROM recount_month
      WHERE recount_id = ?
      ORDER BY station_id, month
      LIMIT ?
      """;

  /** Days on which something was played: no other may get hours by being looked at. */
  private static final String DAYS =
      """
      SELECT day.station_id, day.day
      FROM unnest(?, ?) AS given (station_id, month)
      JOIN recount ON recount.id = ?
      JOIN station_day AS day ON day.station_id = given.station_id
        AND day.day >= greatest(given.month, recount.from_day)
        AND day.day < CAST(given.month + INTERVAL '1 month' AS date)
        AND day.raw_ms > 0
      """;

  private static final String DONE =
      """
      DELETE FROM recount_month
      USING unnest(?, ?) AS done (station_id, month)
      WHERE recount_id = ?
        AND recount_month.station_id = done.station_id
        AND recount_month.month = done.month
      """;

  private static final String FINISH = "UPDATE recount SET done_at = ? WHERE id = ?";

  private RecountRepository() {}

  static void ask(
      Connection connection, String says, Collection<ContentName> names, Decided decided)
      throws SQLException {
    try (var statement = connection.prepareStatement(ASK)) {
      statement.setString(1, says);
      statement.setArray(
          2, array(connection, "text", ContentRepository.keys(names, ContentName.Kind.CODE)));
      statement.setArray(
          3, array(connection, "text", ContentRepository.keys(names, ContentName.Kind.TITLE)));
      statement.setObject(4, decided.from());
      statement.setObject(5, utc(decided.at()));
      statement.executeUpdate();
    }
  }

  /** Those under way and those done since; the oldest first. */
  static List<Recount> latest(Connection connection, Instant since) throws SQLException {
    try (var statement = connection.prepareStatement(LATEST)) {
      statement.setObject(1, utc(since));
      var recounts = new ArrayList<Recount>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var all = rows.getObject(5, Integer.class);
        recounts.add(
            new Recount(
                rows.getLong(1),
                rows.getString(2),
                rows.getObject(3, LocalDate.class),
                instant(rows, 4),
                all == null
                    ? Optional.empty()
                    : Optional.of(new Progress(all - rows.getInt(6), all)),
                optionalInstant(rows, 7)));
      }
      return recounts;
    }
  }

  static void note(Connection connection, long recount) throws SQLException {
    run(connection, NOTE, recount);
  }

  static boolean isReady(Connection connection, long recount) throws SQLException {
    try (var statement = connection.prepareStatement(IS_READY)) {
      statement.setLong(1, recount);
      var row = statement.executeQuery();
      return row.next() && row.getBoolean(1);
    }
  }

  /** Writes down what there is to do, once; in a transaction of the caller's. */
  static void list(Connection connection, long recount) throws SQLException {
    try (var hold = connection.prepareStatement(HOLD);
        var listed = connection.prepareStatement(LISTED)) {
      hold.setLong(1, recount);
      if (hold.executeQuery().next()) {
        listed.setInt(1, run(connection, LIST, recount));
        listed.setLong(2, recount);
        listed.executeUpdate();
      }
    }
  }

  static List<StationDate> slice(Connection connection, long recount, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(SLICE)) {
      statement.setLong(1, recount);
      statement.setInt(2, limit);
      var slice = new ArrayList<StationDate>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        slice.add(new StationDate(rows.getLong(1), rows.getObject(2, LocalDate.class)));
      }
      return slice;
    }
  }

  static Map<Long, List<Span>> days(
      Connection connection, ZoneId zone, long recount, List<StationDate> slice)
      throws SQLException {
    try (var statement = connection.prepareStatement(DAYS)) {
      statement.setArray(1, array(connection, "bigint", slice.stream().map(StationDate::station)));
      statement.setArray(2, array(connection, "date", slice.stream().map(StationDate::day)));
      statement.setLong(3, recount);
      var days = new TreeMap<Long, List<Span>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        days.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
            .add(Span.of(rows.getObject(2, LocalDate.class), zone));
      }
      return days;
    }
  }

  static void done(Connection connection, long recount, List<StationDate> slice)
      throws SQLException {
    try (var statement = connection.prepareStatement(DONE)) {
      statement.setArray(1, array(connection, "bigint", slice.stream().map(StationDate::station)));
      statement.setArray(2, array(connection, "date", slice.stream().map(StationDate::day)));
      statement.setLong(3, recount);
      statement.executeUpdate();
    }
  }

  static void finish(Connection connection, long recount, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(FINISH)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, recount);
      statement.executeUpdate();
    }
  }

  private static int run(Connection connection, String sql, long recount) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, recount);
      return statement.executeUpdate();
    }
  }
}
