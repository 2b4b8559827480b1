package zhenzhi.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import zhenzhi.db.testing.TestDatabase;

/** What TimescaleDB adds, and how a database that was a plain one gets it. */
class HypertablesIT {
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
      assertThat(Answer.to("SELECT count(*) " + POLICIES, connection)).contains("6");
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
