package zhenzhi.collector.rectification.chase;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Orders that want something done about them, as SQL. */
final class OrderChaseRepository {
  private static final String DUE =
      """
      SELECT id
      FROM rectification
      WHERE remind_on <= ?
      ORDER BY id
      LIMIT ?
      """;

  private static final String CLOSED =
      """
      SELECT rectification.id
      FROM station
      JOIN rectification ON station_id = station.id
      WHERE stage NOT IN ('CLEARED', 'WITHDRAWN') AND retired_at IS NOT NULL
      ORDER BY rectification.id
      LIMIT ?
      """;

  private OrderChaseRepository() {}

  /** Those to be reminded of by that day. */
  static List<Long> due(Connection connection, LocalDate day, int most) throws SQLException {
    try (var statement = connection.prepareStatement(DUE)) {
      statement.setObject(1, day);
      statement.setInt(2, most);
      return numbers(statement);
    }
  }

  /** Those whose site has been closed. */
  static List<Long> closed(Connection connection, int most) throws SQLException {
    try (var statement = connection.prepareStatement(CLOSED)) {
      statement.setInt(1, most);
      return numbers(statement);
    }
  }

  private static List<Long> numbers(PreparedStatement statement) throws SQLException {
    var numbers = new ArrayList<Long>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      numbers.add(rows.getLong(1));
    }
    return numbers;
  }
}
