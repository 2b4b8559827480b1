package zhenzhi.collector.content;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What courses were called. */
public final class TitleRepository {
  private static final String KEEP =
      """
      INSERT INTO course_title (course_id, title, held_until, changed_by, changed_at, reason)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String RENAME = "UPDATE course SET title = ? WHERE id = ?";

  private static final String LIST =
      """
      SELECT title, held_until, coalesce(person, ''), reason
      FROM course_title
      LEFT JOIN account ON account.id = changed_by
      WHERE course_id = ?
      ORDER BY held_until DESC, changed_at DESC
      """;

  private TitleRepository() {}

  /** What {@code course} was called at the end of a month whose first day is {@code month}. */
  public static String inMonth(String month) {
    return """
    coalesce(
      (SELECT former.title
       FROM course_title AS former
       WHERE former.course_id = course.id AND former.held_until >= %s + INTERVAL '1 month'
       ORDER BY former.held_until, former.changed_at
       LIMIT 1),
      course.title)
    """
        .formatted(month);
  }

  static void rename(
      Connection connection, Course course, String title, LocalDate today, Decided decided)
      throws SQLException {
    try (var keep = connection.prepareStatement(KEEP);
        var rename = connection.prepareStatement(RENAME)) {
      keep.setLong(1, course.id());
      keep.setString(2, course.title());
      keep.setObject(3, today);
      keep.setLong(4, decided.account());
      keep.setObject(5, utc(decided.at()));
      keep.setString(6, decided.reason());
      keep.executeUpdate();
      rename.setString(1, title);
      rename.setLong(2, course.id());
      rename.executeUpdate();
    }
  }

  /** The latest first. */
  static List<FormerTitle> list(Connection connection, long course) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, course);
      var titles = new ArrayList<FormerTitle>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        titles.add(
            new FormerTitle(
                rows.getString(1),
                rows.getObject(2, LocalDate.class),
                rows.getString(3),
                rows.getString(4)));
      }
      return titles;
    }
  }
}
