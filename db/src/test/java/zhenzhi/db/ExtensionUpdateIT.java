package zhenzhi.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/**
 * A newer TimescaleDB, as db/README.md says: from the oldest version that the server brings to the
 * one it would install. Debian's server brings one only, and then the statement alone is on trial.
 */
class ExtensionUpdateIT {
  private static final String UPDATE = "ALTER EXTENSION timescaledb UPDATE";
  private static final String INSTALLED =
      "SELECT extversion FROM pg_extension WHERE extname = 'timescaledb'";
  private static final String NEWEST =
      "SELECT default_version FROM pg_available_extensions WHERE name = 'timescaledb'";
  private static final String OLDEST =
      """
      SELECT version FROM pg_available_extension_versions
      WHERE name = 'timescaledb'
      ORDER BY CAST(string_to_array(regexp_replace(version, '-.*', ''), '.') AS int[])
      LIMIT 1
      """;

  @Test
  void leavesChunksRowsAndHoursAsTheyWere() throws SQLException, IOException {
    assumeTrue(TestDatabase.flavour() != Flavour.POSTGRES, "this flavour has no extension");
    try (var database = TestDatabase.blank()) {
      var newest = answer(NEWEST, database);
      database.execute(
          "CREATE EXTENSION timescaledb VERSION '%s'".formatted(answer(OLDEST, database)));
      Migrations.migrate(database.dataSource());
      database.execute(samples());
      if (TestDatabase.flavour() == Flavour.TIMESCALE) {
        database.execute("SELECT compress_chunk(show_chunks('box_sample'))");
        database.execute("CALL refresh_continuous_aggregate('box_hour_aggregate', NULL, NULL)");
      }
      var before = contents(database);

      update(database);

      assertThat(answer(INSTALLED, database)).isEqualTo(newest);
      assertThat(contents(database)).isEqualTo(before);
      assertThat(Migrations.migrate(database.dataSource()).applied()).isZero();
    }
  }

  /** A driver's first words load the older library, and then it is too late. */
  private static void update(TestDatabase database) throws SQLException {
    assertThatThrownBy(() -> database.execute(UPDATE))
        .hasStackTraceContaining("already been loaded");
    var unloaded = database.url() + "?options=-c%20timescaledb.disable_load=on";
    try (var connection =
            DriverManager.getConnection(unloaded, database.user(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(UPDATE);
    }
  }

  private static String contents(TestDatabase database) throws SQLException {
    return answer(lines("SELECT * FROM box_sample"), database)
        + answer(lines("SELECT * FROM report.box_hour"), database)
        + answer("SELECT count(*) FROM show_chunks('box_sample')", database);
  }

  private static String lines(String query) {
    return "SELECT string_agg(CAST(it AS text), E'\\n' ORDER BY CAST(it AS text)) FROM (%s) AS it"
        .formatted(query);
  }

  private static String answer(String query, TestDatabase database) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      return Answer.to(query, connection).orElseThrow();
    }
  }

  private static String samples() throws IOException {
    try (var script = ExtensionUpdateIT.class.getResourceAsStream("samples.sql")) {
      return new String(requireNonNull(script).readAllBytes(), UTF_8);
    }
  }
}
