package zhenzhi.collector.content;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.study.ContentName;
import zhenzhi.collector.study.Sorting;
import zhenzhi.protocol.Playback.Category;

/** Writes how names are sorted. Rows end; they are never taken away. */
final class SortingChangeRepository {
  /** The row is held until the end, so that one person sorts at a time. */
  private static final String BEGIN = "UPDATE sorting_version SET version = gen_random_uuid()";

  /** What held from then on holds no more; what only begins later never does. */
  private static final String END =
      """
      UPDATE sorting
      SET holds_until = greatest(holds_from, ?), ended_by = ?, ended_at = ?, ended_as = ?
      WHERE name_kind = ? AND name = ? AND (holds_until IS NULL OR holds_until > ?)
        AND (holds_until IS NULL OR holds_until > holds_from)
      """;

  private static final String ADD =
      """
      INSERT INTO sorting
        (name_kind, name, course_id, category, holds_from, decided_by, decided_at, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String PRESENT =
      """
      SELECT count(*)
      FROM sorting
      WHERE holds_until IS NULL AND course_id IS NOT NULL
        AND (name_kind, name) IN (SELECT * FROM unnest(?, ?))
      """;

  private static final String SELECT =
      """
      SELECT sorting.id, name_kind, name, category, holds_from, holds_until,
        coalesce(decider.person, ''), decided_at, reason, coalesce(ender.person, ''), ended_at,
        ended_as, course_id
      FROM sorting
      LEFT JOIN account AS decider ON decider.id = decided_by
      LEFT JOIN account AS ender ON ender.id = ended_by
      """;

  private static final String OF_COURSE =
      SELECT + "WHERE course_id = ? ORDER BY holds_until IS NOT NULL, holds_from, sorting.id";

  private static final String ONE = SELECT + "WHERE sorting.id = ?";

  private static final String NO_STUDY =
      SELECT + "WHERE course_id IS NULL AND holds_until IS NULL ORDER BY sorting.id DESC LIMIT ?";

  private SortingChangeRepository() {}

  /** Must come first in the transaction. */
  static void begin(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(BEGIN)) {
      statement.executeUpdate();
    }
  }

  static void end(Connection connection, ContentName name, Decided decided) throws SQLException {
    try (var statement = connection.prepareStatement(END)) {
      statement.setObject(1, decided.from());
      statement.setLong(2, decided.account());
      statement.setObject(3, utc(decided.at()));
      statement.setString(4, decided.reason());
      statement.setString(5, name.kind().name());
      statement.setString(6, name.key());
      statement.setObject(7, decided.from());
      statement.executeUpdate();
    }
  }

  /** Sorts {@code name} into a course, or into none, in place of what held. */
  static void sort(
      Connection connection,
      ContentName name,
      OptionalLong course,
      Category category,
      Decided decided)
      throws SQLException {
    end(connection, name, decided);
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setString(1, name.kind().name());
      statement.setString(2, name.key());
      statement.setObject(3, course.isPresent() ? course.getAsLong() : null);
      statement.setString(4, category.name());
      statement.setObject(5, decided.from());
      statement.setLong(6, decided.account());
      statement.setObject(7, utc(decided.at()));
      statement.setString(8, decided.reason());
      statement.executeUpdate();
    }
  }

  /** Whether one of the names is a course's now. */
  static boolean isTaken(Connection connection, List<ContentName> names) throws SQLException {
    try (var statement = connection.prepareStatement(PRESENT)) {
      statement.setArray(
          1, array(connection, "text", names.stream().map(name -> name.kind().name())));
      statement.setArray(2, array(connection, "text", names.stream().map(ContentName::key)));
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1) > 0;
    }
  }

  static List<SortedName> ofCourse(Connection connection, long course) throws SQLException {
    return list(connection, OF_COURSE, course);
  }

  static List<SortedName> noStudy(Connection connection, int limit) throws SQLException {
    return list(connection, NO_STUDY, limit);
  }

  static Optional<SortedName> find(Connection connection, long sorting) throws SQLException {
    return list(connection, ONE, sorting).stream().findFirst();
  }

  private static List<SortedName> list(Connection connection, String sql, long parameter)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, parameter);
      var names = new ArrayList<SortedName>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        names.add(name(rows));
      }
      return names;
    }
  }

  private static SortedName name(ResultSet row) throws SQLException {
    var sorting =
        new Sorting(
            new ContentName(ContentName.Kind.valueOf(row.getString(2)), row.getString(3)),
            Category.valueOf(row.getString(4)),
            row.getObject(5, LocalDate.class),
            Optional.ofNullable(row.getObject(6, LocalDate.class)));
    Optional<SortedName.Ended> ended =
        sorting.until().isEmpty()
            ? Optional.empty()
            : Optional.of(
                new SortedName.Ended(row.getString(10), instant(row, 11), row.getString(12)));
    var course = row.getLong(13);
    return new SortedName(
        row.getLong(1),
        sorting,
        row.wasNull() ? OptionalLong.empty() : OptionalLong.of(course),
        row.getString(7),
        instant(row, 8),
        row.getString(9),
        ended);
  }
}
