package zhenzhi.collector.content.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.content.TitleRepository;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.protocol.Playback.Category;

/** What a site watched in a month. */
final class WatchedRepository {
  private static final String LIST =
      """
      SELECT course.id, coalesce({title}, content.title),
        coalesce(sorting.category, content.category), sum(watched.played_ms) AS played_ms,
        sum(watched.times), min(watched.first_at), max(watched.last_at)
      FROM station_content AS watched
      JOIN content ON content.id = watched.content_id
      LEFT JOIN sorting ON sorting.id = content.sorting_id
      LEFT JOIN course ON course.id = sorting.course_id
      WHERE watched.station_id = ? AND watched.month = ?
      GROUP BY 1, 2, 3
      ORDER BY played_ms DESC, 2
      """
          .replace("{title}", TitleRepository.inMonth("watched.month"));

  private WatchedRepository() {}

  /** The longest first. */
  static List<Watched> list(Connection connection, long station, YearMonth month)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, station);
      statement.setObject(2, month.atDay(1));
      var watched = new ArrayList<Watched>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var course = rows.getLong(1);
        watched.add(
            new Watched(
                rows.wasNull() ? OptionalLong.empty() : OptionalLong.of(course),
                rows.getString(2),
                Category.valueOf(rows.getString(3)),
                Duration.ofMillis(rows.getLong(4)),
                rows.getLong(5),
                SqlColumns.instant(rows, 6),
                SqlColumns.instant(rows, 7)));
      }
      return watched;
    }
  }
}
