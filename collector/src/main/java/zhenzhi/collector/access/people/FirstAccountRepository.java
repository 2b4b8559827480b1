package zhenzhi.collector.access.people;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account of the office as SQL, without a service around it. */
final class FirstAccountRepository {
  /** The unit of that name, or else the root: of several the highest. */
  private static final String UNIT =
      """
      SELECT path
      FROM org_unit
      WHERE ?::text IS NULL OR name = ?
      ORDER BY length(path) - length(replace(path, '/', '')), id
      LIMIT 1
      """;

  private static final String CREATE_DISTRICT =
      """
      WITH fresh AS (
        SELECT nextval(pg_get_serial_sequence('org_unit', 'id')) AS id
      )
      INSERT INTO org_unit (id, level, name, path)
      SELECT id, 'DISTRICT', ?, '/' || id || '/'
      FROM fresh
      RETURNING path
      """;

  private static final String OPEN =
      """
      INSERT INTO account (login, password_hash, person, role, org_path, password_until)
      VALUES (?, ?, ?, 'OFFICE', ?, ?)
      """;

  /** Whoever is logged in with it is not any more. */
  private static final String RESET =
      """
      WITH gone AS (
        DELETE FROM web_session
        WHERE account_id = (SELECT id FROM account WHERE login = ?)
      )
      UPDATE account
      SET password_hash = ?, password_until = ?, disabled_at = NULL, second_secret = NULL
      WHERE login = ?
      """;

  private FirstAccountRepository() {}

  /** Absent where there is no such account, closed or not. */
  static Optional<String> role(Connection connection, String login) throws SQLException {
    return text(connection, "SELECT role FROM account WHERE login = ?", login);
  }

  static Optional<String> unit(Connection connection, Optional<String> name) throws SQLException {
    var wanted = name.orElse(null);
    return text(connection, UNIT, wanted, wanted);
  }

  static boolean hasUnits(Connection connection) throws SQLException {
    return text(connection, "SELECT name FROM org_unit LIMIT 1").isPresent();
  }

  static String createDistrict(Connection connection, String name) throws SQLException {
    return text(connection, CREATE_DISTRICT, name).orElseThrow();
  }

  static void open(
      Connection connection, String login, String name, String hash, String path, Instant until)
      throws SQLException {
    run(connection, OPEN, login, hash, name, path, until.atOffset(ZoneOffset.UTC));
  }

  static void reset(Connection connection, String login, String hash, Instant until)
      throws SQLException {
    run(connection, RESET, login, hash, until.atOffset(ZoneOffset.UTC), login);
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.executeUpdate();
    }
  }

  private static Optional<String> text(
      Connection connection, String sql, @Nullable Object... values) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      set(statement, values);
      try (var found = statement.executeQuery()) {
        return found.next() ? Optional.ofNullable(found.getString(1)) : Optional.empty();
      }
    }
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (var at = 0; at < values.length; at++) {
      statement.setObject(at + 1, values[at]);
    }
  }
}
