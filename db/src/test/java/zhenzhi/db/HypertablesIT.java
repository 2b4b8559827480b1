package zhenzhi.db;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/** What TimescaleDB adds, and how a database that was a plain one gets it. */
class HypertablesIT {
  private static final String AGES =
      """
      SELECT string_agg(hypertable_name || ' ' || (config ->> 'compress_after'), ', ' ORDER BY hypertable_name)
      """;

  private static final String POLICIES =
      "FROM timescaledb_information.jobs WHERE proc_name = 'policy_compression'";

  private static final String ROWS = "SELECT count(*) FROM event";

  @Test
  void theRowsOfAPlainDatabaseMoveIntoChunks() throws SQLException {
    assumeTrue(TestDatabase.flavour() != Flavour.POSTGRES, "this flavour has no chunks");
    try (var database = TestDatabase.blank();
        var connection = database.dataSource().getConnection()) {
      Migrations.flyway(Flavour.POSTGRES, database.dataSource()).migrate();
      database.execute(
          """
          INSERT INTO event (station_id, at, boot, seq, item, kind, detail)
          SELECT 1, at, '7b1c2f52-46ef-4a3b-a3f6-64a1a5f0a001', 1, 0, 'BOOT', '{}'
          FROM generate_series(timestamptz '2026-09-01', timestamptz '2026-10-31', '1 day') AS at
          """);

      var schema = Migrations.migrate(database.dataSource());

      assertThat(schema.flavour()).isEqualTo(TestDatabase.flavour());
      assertThat(Answer.to(ROWS, connection)).contains("61");
      assertThat(Answer.to("SELECT count(*) FROM show_chunks('event')", connection))
          .hasValueSatisfying(chunks -> assertThat(chunks).isBetween("10", "99"));
    }
  }

  /** A scan in one direction is as good as in the other: the keys of the plain tables suffice. */
  @Test
  void everyFlavourHasTheSameIndexes() throws SQLException {
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection()) {
      assertThat(
              Answer.to(
                  "SELECT string_agg(indexname, ' ' ORDER BY indexname) FROM pg_indexes WHERE tablename = 'event'",
                  connection))
          .contains("event_pkey event_trouble");
    }
  }

  @Test
  void whatIsOldIsCompressedWhereTheLicenceGrantsIt() throws SQLException {
    assumeTrue(TestDatabase.flavour() == Flavour.TIMESCALE, "only flavour timescale compresses");
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection()) {
      assertThat(Answer.to(AGES + POLICIES, connection))
          .contains(
              "binding_sample 14 days, box_sample 14 days, event 60 days, line_sample 14 days, playback 60 days,"
                  + " reception_sample 14 days");
      database.execute(
          """
          INSERT INTO event (station_id, at, boot, seq, item, kind, detail)
          SELECT 1, at, '7b1c2f52-46ef-4a3b-a3f6-64a1a5f0a001', 1, 0, 'BOOT', '{}'
          FROM unnest(ARRAY[now() - INTERVAL '1 year', now()]) AS at
          """);

      var job =
          Answer.to("SELECT job_id " + POLICIES + " AND hypertable_name = 'event'", connection);
      database.execute("CALL run_job(%s)".formatted(job.orElseThrow()));

      assertThat(
              Answer.to(
                  """
                  SELECT string_agg(CAST(is_compressed AS text), ' ' ORDER BY range_start)
                  FROM timescaledb_information.chunks
                  WHERE hypertable_name = 'event'
                  """,
                  connection))
          .contains("true false");
      assertThat(Answer.to(ROWS, connection)).contains("2");
    }
  }

  /** A database that had the former text compressed everything after two months. */
  @Test
  void aLaterTextOfTheScriptTakesTheFormerPolicysPlace() throws SQLException, IOException {
    assumeTrue(TestDatabase.flavour() == Flavour.TIMESCALE, "only flavour timescale compresses");
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection();
        var script =
            Migrations.class.getResourceAsStream(
                "migration/timescale-community/R__hypertables_compressed.sql")) {
      var asItIs = Answer.to(AGES + POLICIES, connection);
      database.execute(
          """
          SELECT remove_compression_policy('line_sample');
          SELECT add_compression_policy('line_sample', INTERVAL '60 days');
          """);
      assertThat(Answer.to(AGES + POLICIES, connection)).isNotEqualTo(asItIs);

      database.execute(new String(Objects.requireNonNull(script).readAllBytes(), UTF_8));

      assertThat(Answer.to(AGES + POLICIES, connection)).isEqualTo(asItIs);
    }
  }

  @Test
  void hoursAreContinuousAggregatesWhereTheLicenceGrantsIt() throws SQLException {
    assumeTrue(TestDatabase.flavour() == Flavour.TIMESCALE, "only flavour timescale has them");
    try (var database = TestDatabase.fresh();
        var connection = database.dataSource().getConnection()) {
      assertThat(
              Answer.to(
                  "SELECT count(*) FROM timescaledb_information.continuous_aggregates", connection))
          .contains("3");
    }
  }
}
