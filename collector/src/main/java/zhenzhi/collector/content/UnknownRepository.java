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
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.Playback.Category;

/** What sites of a scope played and nobody has sorted. */
final class UnknownRepository {
  /** As a test of a row by its key: whoever joins lets the planner guess how many sites it has. */
  private static final String OF_SCOPE =
      """
      EXISTS (SELECT FROM station WHERE station.id = watched.station_id AND %s OFFSET 0)
      """
          .formatted(IN_SCOPE);

  /** For scopes with most of the sites: nearly always the first row of a content is of one. */
  private static final String PLAYED_BY_MANY =
      """
      EXISTS (
        SELECT
        FROM station_content AS watched
        WHERE watched.content_id = content.id AND %s
        OFFSET 0)
      """
          .formatted(OF_SCOPE);

  private static final String PLAYED_BY_FEW =
      """
      content.id IN (
        SELECT DISTINCT watched.content_id
        FROM station
        JOIN station_content AS watched ON watched.station_id = station.id
        WHERE %s)
      """
          .formatted(IN_SCOPE);

  private static final String IS_WIDE =
      "SELECT 2 * count(*) FILTER (WHERE %s) > count(*) FROM station".formatted(IN_SCOPE);

  private static final String TEXT = "position(lower(?) IN lower(title || ' ' || code)) > 0";
  private static final String ONLY = "content.id = CAST(? AS bigint)";

  /**
   * In the order of what was played most everywhere, as it was tallied; what is newer is counted
   * now. The figures of the scope are worked out for the page alone: those of all contents mean
   * reading what all sites ever watched.
   */
  private static final String LIST =
      """
      SELECT page.id, page.code, page.title, page.category, of_scope.sites, of_scope.times,
        of_scope.played_ms, of_scope.first_at, of_scope.last_at,
        EXISTS (
          SELECT
          FROM content AS other
          WHERE other.title_name = page.title_name AND other.code_name <> page.code_name
            AND other.code_name <> '' AND page.code_name <> '')
      FROM (
        SELECT content.*, coalesce(
          tally.times,
          (SELECT sum(times) FROM station_content WHERE content_id = content.id)) AS everywhere
        FROM content
        LEFT JOIN content_tally AS tally ON tally.content_id = content.id
        WHERE sorting_id IS NULL AND {wanted} AND {played}
        ORDER BY everywhere DESC, content.id
        LIMIT ? OFFSET ?
      ) AS page
      CROSS JOIN LATERAL (
        SELECT count(DISTINCT station_id) AS sites, sum(times) AS times, sum(played_ms) AS played_ms,
          min(first_at) AS first_at, max(last_at) AS last_at
        FROM station_content AS watched
        WHERE content_id = page.id AND {of_scope}
      ) AS of_scope
      ORDER BY page.everywhere DESC, page.id
      """
          .replace("{of_scope}", OF_SCOPE);

  private static final String COUNT =
      "SELECT count(*) FROM content WHERE sorting_id IS NULL AND {wanted} AND {played}";

  private UnknownRepository() {}

  /** The most played first. */
  static List<UnknownContent> list(
      Connection connection, Scope scope, String text, long offset, int limit) throws SQLException {
    return read(
        connection, scope, query(LIST, TEXT, played(connection, scope)), text, offset, limit);
  }

  static Optional<UnknownContent> find(Connection connection, Scope scope, long content)
      throws SQLException {
    var sql = query(LIST, ONLY, PLAYED_BY_MANY);
    return read(connection, scope, sql, String.valueOf(content), 0, 1).stream().findFirst();
  }

  static long count(Connection connection, Scope scope, String text) throws SQLException {
    try (var statement =
        connection.prepareStatement(query(COUNT, TEXT, played(connection, scope)))) {
      statement.setString(1, text);
      bindScope(statement, 2, scope);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static String query(String sql, String wanted, String played) {
    return sql.replace("{wanted}", wanted).replace("{played}", played);
  }

  private static String played(Connection connection, Scope scope) throws SQLException {
    try (var statement = connection.prepareStatement(IS_WIDE)) {
      bindScope(statement, 1, scope);
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1) ? PLAYED_BY_MANY : PLAYED_BY_FEW;
    }
  }

  private static List<UnknownContent> read(
      Connection connection, Scope scope, String sql, String wanted, long offset, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, wanted);
      var next = bindScope(statement, 2, scope);
      statement.setInt(next, limit);
      statement.setLong(next + 1, offset);
      bindScope(statement, next + 2, scope);
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
