package zhenzhi.collector.content;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Playback.Category;

/** The catalogue's courses. */
public final class CourseRepository {
  private static final String COLUMNS = "id, code, title, category, length_s, withdrawn_as";

  private static final String FOUND =
      """
      FROM course
      WHERE withdrawn_at IS NULL
        AND (position(lower(?) IN lower(title)) > 0 OR position(lower(?) IN lower(coalesce(code, ''))) > 0)
        AND (CAST(? AS text) IS NULL OR category = ?)
      """;

  private static final String LIST =
      "SELECT " + COLUMNS + " " + FOUND + "ORDER BY category, code, title, id LIMIT ? OFFSET ?";

  private static final String COUNT = "SELECT count(*) " + FOUND;

  private static final String GET = "SELECT " + COLUMNS + " FROM course WHERE id = ?";

  private static final String ADD =
      """
      INSERT INTO course (code, title, category, length_s, added_by, added_at)
      VALUES (?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String DESCRIBE =
      "UPDATE course SET category = ?, length_s = ? WHERE id = ?";

  private static final String WITHDRAW =
      """
      UPDATE course
      SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_as = ?
      WHERE id = ? AND withdrawn_at IS NULL
      """;

  private CourseRepository() {}

  static List<Course> list(Connection connection, CourseFilter filter) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      bind(statement, filter);
      statement.setInt(5, filter.limit());
      statement.setLong(6, filter.offset());
      var courses = new ArrayList<Course>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        courses.add(course(rows));
      }
      return courses;
    }
  }

  static long count(Connection connection, CourseFilter filter) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      bind(statement, filter);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  static Optional<Course> find(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(GET)) {
      statement.setLong(1, id);
      var row = statement.executeQuery();
      return row.next() ? Optional.of(course(row)) : Optional.empty();
    }
  }

  static long add(Connection connection, NewCourse course, Decided decided) throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setString(1, course.code().orElse(null));
      statement.setString(2, course.title());
      statement.setString(3, course.category().name());
      statement.setObject(4, seconds(course.length()));
      statement.setLong(5, decided.account());
      statement.setObject(6, utc(decided.at()));
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  static void describe(
      Connection connection, long course, Category category, Optional<Duration> length)
      throws SQLException {
    try (var statement = connection.prepareStatement(DESCRIBE)) {
      statement.setString(1, category.name());
      statement.setObject(2, seconds(length));
      statement.setLong(3, course);
      statement.executeUpdate();
    }
  }

  static void withdraw(Connection connection, long course, long account, Instant at, String reason)
      throws SQLException {
    try (var statement = connection.prepareStatement(WITHDRAW)) {
      statement.setLong(1, account);
      statement.setObject(2, utc(at));
      statement.setString(3, reason);
      statement.setLong(4, course);
      statement.executeUpdate();
    }
  }

  /** A course out of columns 1 to 6. */
  public static Course course(ResultSet row) throws SQLException {
    return new Course(
        row.getLong(1),
        Optional.ofNullable(row.getString(2)),
        row.getString(3),
        Category.valueOf(row.getString(4)),
        Optional.ofNullable(row.getObject(5, Integer.class)).map(Duration::ofSeconds),
        Optional.ofNullable(row.getString(6)));
  }

  private static @Nullable Integer seconds(Optional<Duration> length) {
    return length.map(time -> (int) time.toSeconds()).orElse(null);
  }

  private static void bind(PreparedStatement statement, CourseFilter filter) throws SQLException {
    var category = filter.category().map(Enum::name).orElse(null);
    statement.setString(1, filter.text());
    statement.setString(2, filter.text());
    statement.setString(3, category);
    statement.setString(4, category);
  }
}
