package zhenzhi.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/**
 * Migrations run while collectors store reports. What keeps a large table from them for as long as
 * it takes to read or write it all is noticed: rewriting it, an index, a check of all its rows.
 */
class MigrationMannersIT {
  /** Before it nobody had reports yet. */
  private static final String SETTLED = "42";

  /** What makes chunks of facts, packs them and sums them up, after the version that it needs. */
  private static final Map<String, List<String>> REPEATED =
      Map.of(
          SETTLED,
          List.of(
              "timescale/R__hypertables.sql", "timescale-community/R__hypertables_compressed.sql"),
          "55",
          List.of("timescale-community/R__hypertables_hourly.sql"));

  private static final String STATE =
      """
      WITH large AS (
        SELECT oid, relname, relfilenode
        FROM pg_class
        WHERE relnamespace = CAST('public' AS regnamespace)
        AND relname IN ('report', 'report_run', 'playback', 'event', 'reception_sample', 'line_sample', 'box_sample',
          'binding_sample', 'station_day', 'station_content', 'verdict', 'clue', 'audit_entry')
      )
      SELECT relname || ' is written anew as ' || relfilenode FROM large
      UNION ALL
      SELECT relname || ' gets index ' || CAST(indexrelid AS regclass) FROM large JOIN pg_index ON indrelid = large.oid
      UNION ALL
      SELECT relname || ' is checked for ' || conname
      FROM large JOIN pg_constraint ON conrelid = large.oid
      WHERE contype IN ('c', 'f') AND convalidated
      """;

  private static final String COMPRESSED =
      """
      SELECT compress_chunk(chunk)
      FROM timescaledb_information.hypertables, show_chunks(CAST(hypertable_name AS regclass)) AS chunk
      """;

  @Test
  void noMigrationKeepsALargeTableFromThoseWhoWrite() throws SQLException, IOException {
    try (var database = TestDatabase.blank()) {
      var flyway = Migrations.flyway(TestDatabase.flavour(), database.dataSource());
      if (TestDatabase.flavour() != Flavour.POSTGRES) {
        database.execute("CREATE EXTENSION IF NOT EXISTS timescaledb");
      }
      until(SETTLED, flyway).migrate();
      repeated(SETTLED, database);
      database.execute(facts());
      if (TestDatabase.flavour() == Flavour.TIMESCALE) {
        database.execute(COMPRESSED);
      }
      var offences = new ArrayList<String>();

      for (var next : flyway.info().pending()) {
        if (next.isVersioned()) {
          var before = state(database);
          until(next.getVersion().getVersion(), flyway).migrate();
          repeated(next.getVersion().getVersion(), database);
          var changed = state(database);
          changed.removeAll(before);
          changed.removeIf(line -> line.contains(" gets index ") && isConcurrent(next));
          // Nobody waits yet for a table that is new.
          changed.removeIf(line -> !before.contains(tableOf(line)));
          changed.forEach(line -> offences.add(next.getScript() + ": " + line));
        }
      }

      assertThat(offences).as("see db/README.md, 'Migrations while reports come in'").isEmpty();
    }
  }

  @Test
  void aTableWrittenAnewAnIndexAndACheckAreNoticed() throws SQLException {
    try (var database = TestDatabase.fresh()) {
      var before = state(database);

      // Where facts are compressed this is refused before it could write anything.
      var table = TestDatabase.flavour() == Flavour.TIMESCALE ? "report" : "playback";
      database.execute(
          "ALTER TABLE %s ADD COLUMN luck float8 NOT NULL DEFAULT random()".formatted(table));
      database.execute("CREATE INDEX late ON report (received_at)");
      database.execute("ALTER TABLE event ADD CONSTRAINT counted CHECK (item >= 0)");
      database.execute("ALTER TABLE station_day ADD COLUMN quick int NOT NULL DEFAULT 1");
      database.execute("ALTER TABLE station_day ADD CONSTRAINT later CHECK (quick > 0) NOT VALID");

      var changed = state(database);
      changed.removeAll(before);
      assertThat(changed)
          .hasSize(3)
          .anyMatch(line -> line.startsWith(table + " is written anew"))
          .contains("report gets index late", "event is checked for counted");
    }
  }

  private static Flyway until(String version, Flyway flyway) {
    return Flyway.configure()
        .configuration(flyway.getConfiguration())
        .target(version)
        // Scripts that are repeated speak of tables that are still to come.
        .repeatableSqlMigrationPrefix("left out")
        .validateMigrationNaming(false)
        .load();
  }

  /** As far as the flavour has them: each migration finds tables as a server has them. */
  private static void repeated(String version, TestDatabase database) throws IOException {
    for (var script : REPEATED.getOrDefault(version, List.of())) {
      if (TestDatabase.flavour().migrations().contains(script.split("/", 2)[0])) {
        database.execute(script(script));
      }
    }
  }

  private static String tableOf(String line) {
    return line.split(" ", 2)[0];
  }

  private static String facts() throws IOException {
    try (var script = MigrationMannersIT.class.getResourceAsStream("samples.sql")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
    }
  }

  private static String script(String path) throws IOException {
    try (var script = Migrations.class.getResourceAsStream("/zhenzhi/db/migration/" + path)) {
      return new String(Objects.requireNonNull(script, path).readAllBytes(), UTF_8);
    }
  }

  private static boolean isConcurrent(MigrationInfo migration) {
    try {
      return script("all/" + migration.getScript()).contains("INDEX CONCURRENTLY");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Also the names of the large tables that there are. */
  private static Set<String> state(TestDatabase database) throws SQLException {
    var lines = new TreeSet<String>();
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(STATE)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
        lines.add(tableOf(rows.getString(1)));
      }
    }
    return lines;
  }
}
