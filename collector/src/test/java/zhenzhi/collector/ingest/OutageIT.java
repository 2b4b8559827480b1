package zhenzhi.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.ingest.Stations.NORTH_RIDGE;
import static zhenzhi.collector.ingest.Stations.evening;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.db.Migrations;
import zhenzhi.db.embedded.EmbeddedConfig;
import zhenzhi.db.embedded.EmbeddedPostgres;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Mosquitto;

/** A collector whose database or broker goes away, or is not there yet. */
class OutageIT {
  @TempDir Path home;
  @TempDir Path brokerHome;

  private EmbeddedPostgres database;
  private Mosquitto broker;

  @AfterEach
  void stop() {
    broker.close();
    database.close();
  }

  @Test
  void aDatabaseThatDiesInTheMiddleLosesNothing() {
    var reports = evening(NORTH_RIDGE, 300);
    try (var collector = collector();
        var boxes = new Boxes(broker.uri())) {
      Await.until("the collector listens", collector::isListening);
      reports.subList(0, 150).forEach(boxes::send);
      database.close();
      reports.subList(150, 300).forEach(boxes::send);
      Await.until("a batch fails", () -> collector.count("ingest.batch.failures") > 0);
      restartDatabase();

      boxes.sendUntilSettled(reports);
    }

    assertThat(Asking.of(database.dataSource(), "SELECT count(*) FROM playback")).isEqualTo("300");
  }

  @Test
  void withoutDatabaseAndBrokerItWaitsAndThenWorks() {
    database.close();
    broker.stop();
    try (var collector = collector()) {
      assertThat(collector.isReady()).isFalse();
      assertThat(collector.isListening()).isFalse();

      restartDatabase();
      broker.restart();
      Await.until("the collector is ready", Duration.ofSeconds(60), collector::isReady);
      Await.until("the collector listens", Duration.ofSeconds(60), collector::isListening);
      try (var boxes = new Boxes(broker.uri())) {
        boxes.sendUntilSettled(evening(NORTH_RIDGE, 3));
      }
    }
  }

  /** Silence while nobody listened accuses nobody, so the count begins anew after a gap. */
  @Test
  void listeningBeginsAnewAfterAGap() {
    try (var collector = collector()) {
      Await.until("the collector is ready", collector::isReady);
      Await.until("the collector listens", collector::isListening);
      var time = new AtomicReference<>(Instant.parse("2099-01-01T08:00:00Z"));
      var sweep =
          new ListeningSweep(
              collector.bean(MqttInbox.class),
              collector.bean(DatabaseService.class),
              collector.bean(IngestConfig.class),
              time::get,
              collector.bean(GreetingService.class));

      sweep.note();
      var began = listeningSince();
      time.updateAndGet(at -> at.plusSeconds(29));
      sweep.note();
      assertThat(listeningSince()).isEqualTo(began);

      time.updateAndGet(at -> at.plusSeconds(31));
      sweep.note();
      assertThat(listeningSince()).isEqualTo("2099-01-01 08:01:00");
    }
  }

  /** They have been waiting, and try but rarely. */
  @Test
  void theStationsAreToldThatSomebodyListensAgain() {
    try (var boxes = new Boxes(broker.uri());
        var _ = collector()) {
      Await.until(
          "the station is told",
          Duration.ofSeconds(60),
          () -> boxes.greeted().contains(NORTH_RIDGE));
    }
  }

  private String listeningSince() {
    return Asking.of(
        database.dataSource(),
        "SELECT date_trunc('second', listening_since AT TIME ZONE 'UTC') FROM listener");
  }

  @BeforeEach
  void startBoth() throws SQLException {
    broker = Mosquitto.start(brokerHome, "max_inflight_messages 2000", "max_topic_alias 0");
    database = EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway());
    Migrations.migrate(database.dataSource());
    Stations.register(database.dataSource(), 1);
  }

  private void restartDatabase() {
    database = EmbeddedPostgres.start(EmbeddedConfig.in(home).throwaway().onPort(database.port()));
  }

  private RunningCollector collector() {
    return RunningCollector.start(
        "collector.1", broker.uri(), database.url(), database.user(), database.password());
  }
}
