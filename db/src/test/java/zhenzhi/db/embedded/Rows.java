package zhenzhi.db.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table with a number in each row, to see which commits are still there. */
final class Rows {
  private Rows() {}

  static void createTable(EmbeddedPostgres database) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      execute("CREATE TABLE IF NOT EXISTS kept (number integer PRIMARY KEY)", connection);
    }
  }

  static void insert(int number, Connection connection) throws SQLException {
    execute("INSERT INTO kept VALUES (%d)".formatted(number), connection);
  }

  static List<Integer> in(EmbeddedPostgres database) throws SQLException {
    var numbers = new ArrayList<Integer>();
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT number FROM kept ORDER BY number")) {
      while (rows.next()) {
        numbers.add(rows.getInt(1));
      }
    }
    return numbers;
  }

  private static void execute(String sql, Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
