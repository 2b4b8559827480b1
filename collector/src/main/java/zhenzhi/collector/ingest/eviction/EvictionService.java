package zhenzhi.collector.ingest.eviction;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ingest.IngestConfig;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.Delivery;

/**
 * Takes the names of boxes that are let in no longer. A broker of MQTT has one connection for a
 * name: whoever had it before is disconnected, and when it comes back its certificate is looked at.
 */
@Singleton
class EvictionService {
  private static final Logger LOG = LoggerFactory.getLogger(EvictionService.class);

  /**
   * Again and again for as long: the broker may read the list of what was revoked a little late.
   */
  private static final Duration PERSISTENCE = Duration.ofMinutes(2);

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final DatabaseService database;
  private final IngestConfig config;
  private final InstantSource clock;

  EvictionService(DatabaseService database, IngestConfig config, InstantSource clock) {
    this.database = database;
    this.config = config;
    this.clock = clock;
  }

  DatabaseService database() {
    return database;
  }

  boolean isWanted() {
    return config.enabled() && config.evict();
  }

  /** Throws out whoever was shut out a while ago. */
  void evict() throws SQLException {
    var now = clock.instant();
    try (var connection = database.connect()) {
      for (var station : ShutOutRepository.since(connection, now.minus(PERSISTENCE), now)) {
        evict(station);
      }
    }
  }

  private void evict(StationCode station) {
    var name = new Name();
    try (var _ = Link.open(config.inTheNameOf(station), _ -> Optional.empty(), name)) {
      if (name.isTaken.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.info("Took the name of \"{}\", whose box is let in no longer.", station);
      } else {
        LOG.warn("The broker does not let the collector take the name of \"{}\".", station);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Name implements Link.Listener {
    private final CountDownLatch isTaken = new CountDownLatch(1);

    @Override
    public void arrived(Delivery delivery) {
      delivery.acknowledge(); // nothing was subscribed to
    }

    @Override
    public void connected(String connection) {
      isTaken.countDown();
    }
  }
}
