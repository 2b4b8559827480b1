package zhenzhi.collector.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.db.Flavour;
import zhenzhi.db.testing.TestDatabase;

/** What a server without a standby tells, and a chunk that nobody compresses. */
class ServerRepositoryIT {
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

  private final TestDatabase database = TestDatabase.fresh();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void nobodyFollowsAndThatIsKnown() throws SQLException {
    var state = state(NOW);

    assertThat(state.standbys()).hasValue(0);
    assertThat(state.lag()).contains(Duration.ZERO);
    assertThat(state.held()).hasValue(0);
  }

  @Test
  void nothingIsCompressedWhereTheLicenceDoesNotGrantIt() throws SQLException {
    assumeTrue(TestDatabase.flavour() != Flavour.TIMESCALE, "this flavour compresses");

    assertThat(state(NOW).uncompressed()).isEmpty();
  }

  @Test
  void aChunkIsOverdueFromWhenItsPolicyWouldTakeIt() throws SQLException {
    assumeTrue(TestDatabase.flavour() == Flavour.TIMESCALE, "only flavour timescale compresses");
    database.execute(
        """
        INSERT INTO event (station_id, at, boot, seq, item, kind, detail)
        VALUES (1, '2026-09-05T00:00:00Z', '7b1c2f52-46ef-4a3b-a3f6-64a1a5f0a001', 1, 0, 'BOOT', '{}')
        """);
    var due = endOfChunk().plus(Duration.ofDays(60));

    assertThat(state(due).uncompressed()).contains(Duration.ZERO);
    assertThat(state(due.plus(Duration.ofHours(50))).uncompressed()).contains(Duration.ofHours(50));

    database.execute("SELECT compress_chunk(chunk) FROM show_chunks('event') AS chunk");
    assertThat(state(due.plus(Duration.ofHours(50))).uncompressed()).contains(Duration.ZERO);
  }

  private Instant endOfChunk() throws SQLException {
    try (var connection = database.dataSource().getConnection();
        var row =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT range_end FROM timescaledb_information.chunks WHERE hypertable_name = 'event'")) {
      row.next();
      return SqlColumns.instant(row, 1);
    }
  }

  private ServerState state(Instant now) throws SQLException {
    try (var connection = database.dataSource().getConnection()) {
      return ServerRepository.state(connection, now);
    }
  }
}
