package zhenzhi.collector.access;

import java.sql.Connection;
import java.sql.SQLException;

/** Who stands above all others, as SQL. */
final class InstallationRepository {
  private static final String ABOVE_ALL =
      """
      SELECT EXISTS (
        SELECT
        FROM account AS mine
        WHERE mine.id = ? AND mine.role = 'OFFICE' AND mine.disabled_at IS NULL
          AND NOT EXISTS (
            SELECT
            FROM account AS other
            WHERE other.role = 'OFFICE' AND other.disabled_at IS NULL
              AND other.org_path NOT LIKE mine.org_path || '%'
          )
      )
      """;

  private InstallationRepository() {}

  static boolean isAboveAll(Connection connection, long account) throws SQLException {
    try (var statement = connection.prepareStatement(ABOVE_ALL)) {
      statement.setLong(1, account);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getBoolean(1);
      }
    }
  }
}
