package zhenzhi.collector.ingest;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks a database for one value. */
final class Asking {
  private Asking() {}

  static String of(DataSource database, String question) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(question)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "nothing";
    } catch (SQLException problem) {
      throw new IllegalStateException(question, problem);
    }
  }
}
