package zhenzhi.collector.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.ingest.Stations.NORTH_RIDGE;
import static zhenzhi.collector.ingest.Stations.evening;

import io.micronaut.health.HealthStatus;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
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

  /** As PostgreSQL says it, for a disk that is full to the brim is not to be had in a test. */
  @Test
  void aFullDiskIsNoMessagesFault() {
    execute(
        """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100';
        END $$
        """);
    assertNothingIsLostWhile(
        List.of("CREATE TRIGGER no_space BEFORE INSERT ON report EXECUTE FUNCTION refuse()"),
        List.of("DROP TRIGGER no_space ON report"));
  }

  /** A primary that became a standby says so of every write. */
  @Test
  void aDatabaseThatOnlyReadsIsNoMessagesFault() {
    var others =
        """
        SELECT pg_terminate_backend(pid)
        FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'
        """;
    assertNothingIsLostWhile(
        List.of("ALTER DATABASE zhenzhi SET default_transaction_read_only = on", others),
        List.of(
            "SET default_transaction_read_only = off",
            "ALTER DATABASE zhenzhi SET default_transaction_read_only = off",
            others));
  }

  /** Another collector may have been cut off with a station's rows in its hands. */
  @Test
  void whoWaitsForAnothersRowsIsNotWell() throws SQLException {
    var reports = evening(NORTH_RIDGE, 3);
    try (var collector = collector();
        var boxes = new Boxes(broker.uri());
        var other = database.dataSource().getConnection();
        var statement = other.createStatement()) {
      Await.until("the collector is ready", collector::isReady);
      Await.until("the collector listens", collector::isListening);
      boxes.sendUntilSettled(reports.subList(0, 1));
      other.setAutoCommit(false);
      statement.execute("SELECT FROM station_state FOR UPDATE");
      reports.subList(1, 3).forEach(boxes::send);

      Await.until("it is not well", Duration.ofSeconds(40), () -> !isHealthy(collector));

      other.rollback();
      boxes.sendUntilSettled(reports);
      Await.until("it is healthy", () -> isHealthy(collector));
    }
  }

  /** And who is frozen must let go of them. */
  @Test
  void noTransactionMayHoldItsRowsForLong() throws SQLException {
    try (var collector = collector()) {
      Await.until("the collector is ready", collector::isReady);
      try (var connection = collector.bean(DatabaseService.class).connect();
          var statement = connection.createStatement()) {
        var limits =
            statement.executeQuery(
                "SELECT current_setting('idle_in_transaction_session_timeout'), current_setting('lock_timeout')");
        limits.next();
        assertThat(limits.getString(1)).isEqualTo("1min");
        assertThat(limits.getString(2)).isEqualTo("30s");
      }
    }
  }

  private void assertNothingIsLostWhile(List<String> beginning, List<String> end) {
    var reports = evening(NORTH_RIDGE, 20);
    try (var collector = collector();
        var boxes = new Boxes(broker.uri())) {
      Await.until("the collector is ready", collector::isReady);
      Await.until("the collector listens", collector::isListening);
      Await.until("it is healthy", () -> isHealthy(collector));
      execute(beginning.toArray(String[]::new));
      reports.forEach(boxes::send);
      Await.until("batches fail", () -> collector.count("ingest.batch.failures") > 2);
      assertThat(isHealthy(collector)).isFalse();
      var seen = Asking.of(database.dataSource(), "SELECT max(seen_at) FROM listener");
      collector.bean(ListeningSweep.class).note();
      assertThat(Asking.of(database.dataSource(), "SELECT max(seen_at) FROM listener"))
          .isEqualTo(seen);
      assertThat(boxes.stored()).isEmpty();

      execute(end.toArray(String[]::new));
      boxes.sendUntilSettled(reports);
      Await.until("it is healthy", () -> isHealthy(collector));
      assertThat(boxes.refused()).isEmpty();
    }
    assertThat(Asking.of(database.dataSource(), "SELECT count(*) FROM playback")).isEqualTo("20");
    assertThat(Asking.of(database.dataSource(), "SELECT count(*) FROM quarantine")).isEqualTo("0");
  }

  private static boolean isHealthy(RunningCollector collector) {
    var health = Mono.from(collector.bean(IngestHealthService.class).getResult()).block();
    return health != null && HealthStatus.UP.equals(health.getStatus());
  }

  private void execute(String... statements) {
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException problem) {
      throw new IllegalStateException(String.join(";", statements), problem);
    }
  }

  /** Silence while nobody listened accuses nobody, so the count begins anew after a gap. */
  @Test
  void listeningBeginsAnewAfterAGap() throws InterruptedException {
    try (var collector = collector()) {
      Await.until("the collector is ready", collector::isReady);
      Await.until("the collector listens", collector::isListening);
      // Its own sweep notes the real time under the same name.
      collector.bean(SweepService.class).stop();
      var time = new AtomicReference<>(Instant.parse("2099-01-01T08:00:00Z"));
      var sweep =
          new ListeningSweep(
              collector.bean(MqttInbox.class),
              collector.bean(IntakeService.class),
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
