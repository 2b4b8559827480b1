package zhenzhi.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** One value that a database gives to a question. */
final class Answer {
  private Answer() {}

  static Optional<String> to(String question, Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
    }
  }
}
