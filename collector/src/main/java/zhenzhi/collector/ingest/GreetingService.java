package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;

/**
 * Tells all stations that a collector is back, with an empty receipt each. Boxes that got no
 * receipts for a while try but rarely, and would not know; told one after another, they do not come
 * back all at once.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class GreetingService {
  private static final Logger LOG = LoggerFactory.getLogger(GreetingService.class);

  /** A box that comes back may send ten reports a second, so this many keep a collector busy. */
  private static final int STATIONS_A_SECOND = 200;

  private static final int STEPS_A_SECOND = 10;

  private final MqttInbox broker;
  private final DatabaseService database;
  private final InstantSource clock;
  private final AtomicBoolean greeting = new AtomicBoolean();
  private final CountDownLatch stopping = new CountDownLatch(1);

  GreetingService(MqttInbox broker, DatabaseService database, InstantSource clock) {
    this.broker = broker;
    this.database = database;
    this.clock = clock;
  }

  /** Begins, and answers at once; a greeting that is under way goes on. */
  void greet() {
    if (greeting.compareAndSet(false, true)) {
      Thread.ofVirtual().name("greeting").start(this::greetAll);
    }
  }

  @PreDestroy
  void stop() {
    stopping.countDown();
  }

  private void greetAll() {
    try {
      var stations = stations();
      for (var from = 0; from < stations.size(); from += STATIONS_A_SECOND / STEPS_A_SECOND) {
        var until = Math.min(stations.size(), from + STATIONS_A_SECOND / STEPS_A_SECOND);
        stations.subList(from, until).forEach(this::greet);
        if (stopping.await(1_000 / STEPS_A_SECOND, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
      LOG.info("Told {} stations that somebody listens.", stations.size());
    } catch (SQLException away) {
      LOG.warn("Could not tell the stations that somebody listens.", away);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      greeting.set(false);
    }
  }

  private void greet(StationCode station) {
    var empty = new Receipt(station, clock.instant(), List.of());
    var _ = broker.publish(Topics.topic(station, Channel.RECEIPT), ProtocolJson.encode(empty));
  }

  private List<StationCode> stations() throws SQLException {
    var stations = new ArrayList<StationCode>();
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      var rows =
          statement.executeQuery("SELECT code FROM station WHERE retired_at IS NULL ORDER BY code");
      while (rows.next()) {
        stations.add(new StationCode(rows.getString(1)));
      }
    }
    return stations;
  }
}
