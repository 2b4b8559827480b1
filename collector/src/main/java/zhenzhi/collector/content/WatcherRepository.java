package zhenzhi.collector.content;

import static zhenzhi.collector.content.ContentColumns.IN_SCOPE;
import static zhenzhi.collector.content.ContentColumns.bindScope;
import static zhenzhi.collector.database.SqlColumns.instant;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Which sites of a scope watched a course, under whatever name. */
final class WatcherRepository {
  private static final String FROM =
      """
      FROM sorting
      JOIN content ON content.sorting_id = sorting.id
      JOIN station_content AS watched ON watched.content_id = content.id
      JOIN station ON station.id = watched.station_id
      WHERE sorting.course_id = ? AND %s
      """
          .formatted(IN_SCOPE);

  private static final String LIST =
      """
      SELECT station.code, station.name, sum(played_ms), sum(times), min(first_at),
        max(last_at) AS last_at
      %s
      GROUP BY station.id
      ORDER BY last_at DESC, station.code
      LIMIT ? OFFSET ?
      """
          .formatted(FROM);

  private static final String COUNT = "SELECT count(DISTINCT station.id) " + FROM;

  private WatcherRepository() {}

  /** Who watched it last comes first. */
  static List<Watcher> list(Connection connection, Scope scope, long course, long offset, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, course);
      var next = bindScope(statement, 2, scope);
      statement.setInt(next, limit);
      statement.setLong(next + 1, offset);
      var watchers = new ArrayList<Watcher>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        watchers.add(
            new Watcher(
                new StationCode(rows.getString(1)),
                rows.getString(2),
                Duration.ofMillis(rows.getLong(3)),
                rows.getLong(4),
                instant(rows, 5),
                instant(rows, 6)));
      }
      return watchers;
    }
  }

  static long count(Connection connection, Scope scope, long course) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      statement.setLong(1, course);
      bindScope(statement, 2, scope);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }
}
