package zhenzhi.collector.content;

import static zhenzhi.collector.content.ContentColumns.IN_SCOPE;
import static zhenzhi.collector.content.ContentColumns.bindScope;
import static zhenzhi.collector.database.SqlColumns.instant;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.Playback.Category;

/** What sites of a scope played and nobody has sorted. */
final class UnknownRepository {
  /**
   * Sites are counted for the page alone: counting different ones of all contents means sorting.
   */
  private static final String LIST =
      """
      SELECT content.id, content.code, content.title, content.category,
        (SELECT count(DISTINCT watched.station_id)
         FROM station_content AS watched
         JOIN station ON station.id = watched.station_id
         WHERE watched.content_id = content.id AND %1$s),
        page.times, page.played_ms, page.first_at, page.last_at,
        EXISTS (
          SELECT
          FROM content AS other
          WHERE other.title_name = content.title_name AND other.code_name <> content.code_name
            AND other.code_name <> '' AND content.code_name <> '')
      FROM (
        SELECT watched.content_id, sum(watched.times) AS times, sum(watched.played_ms) AS played_ms,
          min(watched.first_at) AS first_at, max(watched.last_at) AS last_at
        FROM content AS unsorted
        JOIN station_content AS watched ON watched.content_id = unsorted.id
        JOIN station ON station.id = watched.station_id
        WHERE unsorted.sorting_id IS NULL
          AND (CAST(? AS bigint) IS NULL OR unsorted.id = ?)
          AND position(lower(?) IN lower(unsorted.title || ' ' || unsorted.code)) > 0
          AND %1$s
        GROUP BY watched.content_id
        ORDER BY times DESC, watched.content_id
        LIMIT ? OFFSET ?
      ) AS page
      JOIN content ON content.id = page.content_id
      ORDER BY page.times DESC, content.id
      """
          .formatted(IN_SCOPE);

  /** The different ones first: asked content by content, the planner joins 3,000 times. */
  private static final String COUNT =
      """
      SELECT count(*)
      FROM (
        SELECT DISTINCT watched.content_id
        FROM station
        JOIN station_content AS watched ON watched.station_id = station.id
        WHERE %s
      ) AS seen
      JOIN content ON content.id = seen.content_id
      WHERE sorting_id IS NULL
        AND position(lower(?) IN lower(title || ' ' || code)) > 0
      """
          .formatted(IN_SCOPE);

  private UnknownRepository() {}

  /** The most played first. */
  static List<UnknownContent> list(
      Connection connection, Scope scope, String text, long offset, int limit) throws SQLException {
    return read(connection, scope, null, text, offset, limit);
  }

  static Optional<UnknownContent> find(Connection connection, Scope scope, long content)
      throws SQLException {
    return read(connection, scope, content, "", 0, 1).stream().findFirst();
  }

  static long count(Connection connection, Scope scope, String text) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      statement.setString(bindScope(statement, 1, scope), text);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static List<UnknownContent> read(
      Connection connection, Scope scope, @Nullable Long only, String text, long offset, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      var next = bindScope(statement, 1, scope);
      statement.setObject(next, only);
      statement.setObject(next + 1, only);
      statement.setString(next + 2, text);
      next = bindScope(statement, next + 3, scope);
      statement.setInt(next, limit);
      statement.setLong(next + 1, offset);
      var unknown = new ArrayList<UnknownContent>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        unknown.add(unknown(rows));
      }
      return unknown;
    }
  }

  private static UnknownContent unknown(ResultSet row) throws SQLException {
    return new UnknownContent(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Category.valueOf(row.getString(4)),
        row.getLong(5),
        row.getLong(6),
        Duration.ofMillis(row.getLong(7)),
        instant(row, 8),
        instant(row, 9),
        row.getBoolean(10));
  }
}
