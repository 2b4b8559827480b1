package zhenzhi.collector.content;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.optionalLong;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.content.CourseBatchService.Known;
import zhenzhi.collector.study.ContentName;

/** Courses that came with an import. */
final class CourseBatchRepository {
  private static final String KNOWN =
      """
      SELECT course.id, course.code, course.title, course.category, course.length_s,
        course.withdrawn_as, course.import_id, name_kind, name
      FROM sorting
      JOIN course ON course.id = course_id
      WHERE holds_until IS NULL
        AND (name_kind, name) IN (SELECT * FROM unnest(?, ?))
      """;

  private static final String MARK = "UPDATE course SET import_id = ? WHERE id = ANY (?)";

  private static final String OF =
      "SELECT id FROM course WHERE import_id = ? AND withdrawn_at IS NULL ORDER BY id";

  private CourseBatchRepository() {}

  /** What {@code names} stand for in the catalogue. */
  static Map<ContentName, Known> known(Connection connection, Collection<ContentName> names)
      throws SQLException {
    try (var statement = connection.prepareStatement(KNOWN)) {
      statement.setArray(
          1, array(connection, "text", names.stream().map(name -> name.kind().name())));
      statement.setArray(2, array(connection, "text", names.stream().map(ContentName::key)));
      var known = new HashMap<ContentName, Known>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        known.put(
            new ContentName(ContentName.Kind.valueOf(rows.getString(8)), rows.getString(9)),
            new Known(CourseRepository.course(rows), optionalLong(rows, 7)));
      }
      return known;
    }
  }

  static void mark(Connection connection, long importId, List<Long> courses) throws SQLException {
    try (var statement = connection.prepareStatement(MARK)) {
      statement.setLong(1, importId);
      statement.setArray(2, array(connection, "bigint", courses.stream()));
      statement.executeUpdate();
    }
  }

  /** The courses that an import brought and that are still there. */
  static List<Long> of(Connection connection, long importId) throws SQLException {
    try (var statement = connection.prepareStatement(OF)) {
      statement.setLong(1, importId);
      var ids = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids;
    }
  }
}
