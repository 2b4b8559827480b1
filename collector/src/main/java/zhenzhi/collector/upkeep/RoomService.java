package zhenzhi.collector.upkeep;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.db.Flavour;

/** Lets go of what is too old, and has later chunks cut to the size of the fleet. */
@Singleton
class RoomService {
  /** Rows that go in one transaction: a second or so, in which nobody waits for them. */
  static final int ROWS_AT_ONCE = 20_000;

  private final DatabaseService database;
  private final UpkeepConfig config;
  private final UpkeepMetrics metrics;

  RoomService(DatabaseService database, UpkeepConfig config, UpkeepMetrics metrics) {
    this.database = database;
    this.config = config;
    this.metrics = metrics;
  }

  /** Where there are chunks. */
  void cut(Flavour flavour, Connection connection) throws SQLException {
    if (flavour != Flavour.POSTGRES) {
      var length = ChunkLength.of(UpkeepRepository.sites(connection), config.memoryMib());
      for (var table : Expiry.SAMPLES) {
        UpkeepRepository.cut(connection, table, length);
      }
    }
  }

  /** A piece of what is too old; answers whether there may be more. */
  boolean letGo(Flavour flavour, Instant now) throws SQLException {
    for (var expiry : Expiry.of(config, now)) {
      if (letGo(flavour, expiry)) {
        return true;
      }
    }
    return false;
  }

  private boolean letGo(Flavour flavour, Expiry expiry) throws SQLException {
    var hypertable = expiry.hypertable(flavour);
    if (hypertable.isPresent()) {
      metrics.dropped(
          database.inTransaction(connection -> drop(connection, expiry, hypertable.get())));
    }
    if (!expiry.hasRows(flavour)) {
      return false;
    }
    int gone =
        database.inTransaction(
            connection -> ExpiryRepository.delete(connection, expiry, ROWS_AT_ONCE));
    metrics.deleted(gone);
    return gone > 0;
  }

  private static int drop(Connection connection, Expiry expiry, String hypertable)
      throws SQLException {
    if (Expiry.SAMPLES.contains(hypertable)) {
      UpkeepRepository.keepExpired(connection, expiry.before());
    }
    return ExpiryRepository.drop(connection, hypertable, expiry.before());
  }
}
