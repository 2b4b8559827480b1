package zhenzhi.db;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the current schema, whichever flavour it is and however old. */
public final class Migrations {
  /** This setting exists only where TimescaleDB was loaded with the server. */
  private static final String TIMESCALE_LOADED =
      "SELECT name FROM pg_settings WHERE name = 'timescaledb.disable_load'";

  private static final String TIMESCALE_VERSION =
      "SELECT extversion FROM pg_extension WHERE extname = 'timescaledb'";

  /** Two collectors that start together would otherwise both create the extension; one fails. */
  private static final String INSTALL_TIMESCALE =
      """
      BEGIN;
      SELECT pg_advisory_xact_lock(hashtext('zhenzhi: timescaledb'));
      CREATE EXTENSION IF NOT EXISTS timescaledb;
      COMMIT;
      """;

  /** A box in an office tells nobody outside how it is used. */
  private static final String SILENCE_TIMESCALE =
      """
      DO $$ BEGIN
        EXECUTE format('ALTER DATABASE %I SET timescaledb.telemetry_level = off', current_database());
      END $$
      """;

  private Migrations() {}

  /**
   * Applies what is missing; harmless when nothing is, and when several processes call it at once.
   */
  public static Schema migrate(DataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      if (Answer.to(TIMESCALE_LOADED, connection).isPresent()) {
        install(connection);
      }
      var flavour = Flavour.of(connection);
      var flyway = flyway(flavour, database);
      var applied = flyway.migrate();
      return new Schema(
          flavour,
          connection.getMetaData().getDatabaseProductVersion(),
          Answer.to(TIMESCALE_VERSION, connection),
          // Not what the run tells: it has looked before it waited for another process.
          flyway.info().current().getVersion().getVersion(),
          applied.migrationsExecuted);
    }
  }

  private static void install(Connection connection) throws SQLException {
    if (Answer.to(TIMESCALE_VERSION, connection).isPresent()) {
      return;
    }
    try (var statement = connection.createStatement()) {
      statement.execute(INSTALL_TIMESCALE);
      statement.execute(SILENCE_TIMESCALE);
    }
  }

  static Flyway flyway(Flavour flavour, DataSource database) {
    return Flyway.configure()
        .dataSource(database)
        .locations(
            flavour.migrations().stream()
                .map(folder -> "classpath:zhenzhi/db/migration/" + folder)
                .toArray(String[]::new))
        .failOnMissingLocations(true)
        .validateMigrationNaming(true)
        .load();
  }
}
