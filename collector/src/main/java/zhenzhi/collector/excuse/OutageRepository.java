package zhenzhi.collector.excuse;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.study.Span;

/** When collectors listened as SQL, and when none did. */
final class OutageRepository {
  private static final String LISTENED =
      """
      SELECT since_at, until_at
      FROM listened
      UNION ALL
      SELECT listening_since, seen_at
      FROM listener
      WHERE listening_since <= seen_at
      """;

  private static final String ENTER =
      """
      INSERT INTO our_outage (from_at, until_at, act)
      VALUES (?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private static final String KNOWN = "SELECT from_at, until_at FROM our_outage";

  private OutageRepository() {}

  static List<Span> listened(Connection connection) throws SQLException {
    return spans(connection, LISTENED);
  }

  static List<Span> known(Connection connection) throws SQLException {
    return spans(connection, KNOWN);
  }

  /** Answers false when somebody else entered it. */
  static boolean enter(Connection connection, Span outage, long act) throws SQLException {
    try (var statement = connection.prepareStatement(ENTER)) {
      statement.setObject(1, outage.start().atOffset(ZoneOffset.UTC));
      statement.setObject(2, outage.end().atOffset(ZoneOffset.UTC));
      statement.setLong(3, act);
      return statement.executeUpdate() > 0;
    }
  }

  private static List<Span> spans(Connection connection, String query) throws SQLException {
    try (var statement = connection.prepareStatement(query);
        var rows = statement.executeQuery()) {
      var spans = new ArrayList<Span>();
      while (rows.next()) {
        spans.add(
            new Span(
                rows.getObject(1, OffsetDateTime.class).toInstant(),
                rows.getObject(2, OffsetDateTime.class).toInstant()));
      }
      return spans;
    }
  }
}
