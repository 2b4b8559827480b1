package zhenzhi.collector.fact.source;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.optionalLong;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.fact.Inquiry;

/** What sites studied as SQL: from a ranking, and from the days of which people are known. */
final class StudyRepository {
  private static final String LINES =
      """
      SELECT station_id, credited_ms, counted_ms, target_ms, known_days, study_days, sessions, place IS NOT NULL
      FROM ranking_row
      WHERE ranking_id = ? AND org_path LIKE ? || '%'
      """;

  private static final String PEOPLE =
      """
      SELECT station_id, sum(credited_ms * people), sum(credited_ms)
      FROM station_day
      WHERE station_id = ANY (?) AND day BETWEEN ? AND ? AND people IS NOT NULL AND credited_ms > 0
      GROUP BY station_id
      """;

  private StudyRepository() {}

  /** {@code credited} is absent where nothing was heard. */
  record Line(
      long site,
      OptionalLong credited,
      long counted,
      long target,
      int knownDays,
      int studyDays,
      int sessions,
      boolean hasPlace) {}

  /** Of the days of which it is known how many took part. */
  record People(long site, long person, long credited) {}

  static List<Line> lines(Connection connection, Inquiry inquiry) throws SQLException {
    try (var statement = connection.prepareStatement(LINES)) {
      statement.setLong(1, inquiry.ranking().id());
      statement.setString(2, inquiry.scope().orgPath());
      var lines = new ArrayList<Line>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(
            new Line(
                rows.getLong(1),
                optionalLong(rows, 2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getInt(5),
                rows.getInt(6),
                rows.getInt(7),
                rows.getBoolean(8)));
      }
      return lines;
    }
  }

  static List<People> people(Connection connection, Inquiry inquiry) throws SQLException {
    try (var statement = connection.prepareStatement(PEOPLE)) {
      statement.setArray(1, array(connection, "bigint", inquiry.ids().stream()));
      statement.setObject(2, inquiry.period().first());
      statement.setObject(3, inquiry.period().last());
      var people = new ArrayList<People>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        people.add(new People(rows.getLong(1), rows.getLong(2), rows.getLong(3)));
      }
      return people;
    }
  }
}
