package zhenzhi.collector.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.collector.ingest.Stations.EVENING;
import static zhenzhi.collector.ingest.Stations.NORTH_RIDGE;
import static zhenzhi.collector.ingest.Stations.code;
import static zhenzhi.collector.ingest.Stations.course;
import static zhenzhi.collector.ingest.Stations.evening;
import static zhenzhi.collector.ingest.Stations.report;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ingest.Settlement.Outcome;
import zhenzhi.collector.station.Scope;
import zhenzhi.db.testing.TestDatabase;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.Presence.State;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Await;

class StoreServiceIT {
  private static final Instant RECEIVED = EVENING.plusSeconds(7_200);

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource tables = database.dataSource();
  private final RunningCollector collector = RunningCollector.deaf(database);
  private final StoreService store = collector.bean(StoreService.class);
  private final QuarantineService quarantine = collector.bean(QuarantineService.class);

  @BeforeEach
  void register() throws SQLException {
    Stations.register(tables, 20);
    Await.until("the database is ready", collector::isReady);
  }

  @AfterEach
  void close() {
    collector.close();
    database.close();
  }

  @Test
  void theStateTakesWhatIsNewestByItsOwnTime() throws SQLException {
    store.store(readings(report(NORTH_RIDGE, 5, course(5, 0, 300))));
    store.store(readings(report(NORTH_RIDGE, 3, course(3, 0, 300))));

    assertThat(state("seq, memory_free_mib, report_at = box_at, played_until = report_at"))
        .isEqualTo("(5,105,t,t)");
  }

  @Test
  void aCopyWithinABatchIsADuplicate() throws SQLException {
    var sent = report(NORTH_RIDGE, 1, course(1, 0, 300));

    assertThat(store.store(readings(sent, sent)))
        .extracting(Settlement::outcome)
        .containsExactly(Outcome.STORED, Outcome.DUPLICATE);
    assertThat(store.store(readings(sent)))
        .extracting(Settlement::outcome)
        .containsExactly(Outcome.DUPLICATE);
  }

  @Test
  void aDayThatWasHeardOfIsZeroAndNotUnknown() throws SQLException {
    store.store(readings(report(NORTH_RIDGE, 1)));

    assertThat(ask("SELECT day || ' ' || raw_ms FROM station_day")).isEqualTo("2026-11-20 0");
  }

  @Test
  void aLateWillOfAnOlderConnectionEndsNothing() throws SQLException {
    store.store(
        List.of(said(State.ONLINE, "a", 0), said(State.ONLINE, "b", 1), said(State.LOST, "a", 2)));
    assertThat(state("presence, presence_connection")).isEqualTo("(ONLINE,b)");
    assertThat(ask("SELECT count(*) FROM box_connection")).isEqualTo("2");

    store.store(List.of(said(State.LOST, "b", 3)));
    assertThat(state("presence, presence_at > heard_at")).isEqualTo("(LOST,t)");
  }

  @Test
  void aFloodOfBadMessagesIsCountedAndNotKept() throws SQLException {
    var flood = IntStream.range(0, 30).mapToObj(number -> rubbish("rubbish " + number)).toList();
    store.store(flood);
    store.store(flood);

    assertThat(quarantine.counts(LocalDate.EPOCH)).containsOnly(Map.entry(Reason.MALFORMED, 60L));
    assertThat(ask("SELECT count(*) FROM quarantine")).isEqualTo("20");
  }

  @Test
  void theOfficeSeesTheNewestFirstAndOnlyItsOwn() throws SQLException {
    store.store(List.of(rubbish("older")));
    store.store(List.of(rubbish("newer\u0000")));

    assertThat(quarantine.list(new Scope("/1/", Optional.empty()), Optional.empty(), 0).items())
        .extracting(Quarantined::beginning)
        .containsExactly("newer\u0000", "older");
    assertThat(quarantine.list(new Scope("/2/", Optional.empty()), Optional.empty(), 0).items())
        .isEmpty();
    assertThat(quarantine.list(Scope.ALL, Optional.of(Reason.UNKNOWN_TOPIC), 0).total()).isZero();
  }

  /** Two collectors that touch the same stations in any order neither block each other nor lose. */
  @Test
  void writersOfTheSameStationsTakeTurns() throws Exception {
    var reports = new ArrayList<SentReport>();
    for (var number = 1; number <= 20; number++) {
      reports.addAll(evening(code(number), 10));
    }
    List<Callable<Void>> writers =
        IntStream.range(0, 3)
            .<Callable<Void>>mapToObj(seed ->
                () -> {
                  storeAll(reports, seed);
                  return null;
                })
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var writer : threads.invokeAll(writers)) {
        writer.get();
      }
    }

    assertThat(ask("SELECT count(*) FROM playback")).isEqualTo("200");
    assertThat(ask("SELECT DISTINCT credited_ms FROM station_day")).isEqualTo("3000000");
  }

  private void storeAll(List<SentReport> reports, int seed) throws SQLException {
    var shuffled = new ArrayList<>(reports);
    Collections.shuffle(shuffled, new Random(seed));
    for (var from = 0; from < shuffled.size(); from += 40) {
      store.store(readings(shuffled.subList(from, from + 40).toArray(SentReport[]::new)));
    }
  }

  private static List<Reading> readings(SentReport... reports) {
    return Stream.of(reports)
        .map(sent ->
            reading(
                Topics.topic(sent.report().id().station(), Channel.REPORT),
                ProtocolJson.encode(sent),
                RECEIVED))
        .toList();
  }

  private static Reading said(State state, String connection, int second) {
    var presence = new Presence(NORTH_RIDGE, Stations.BOOT, connection, state);
    return reading(
        Topics.topic(NORTH_RIDGE, Channel.PRESENCE),
        ProtocolJson.encode(presence),
        RECEIVED.plusSeconds(second));
  }

  private static Reading rubbish(String text) {
    return reading(Topics.topic(NORTH_RIDGE, Channel.REPORT), text.getBytes(UTF_8), RECEIVED);
  }

  private static Reading reading(String topic, byte[] payload, Instant receivedAt) {
    return Reading.of(new Arrival(topic, payload, receivedAt, () -> {}));
  }

  private String state(String columns) {
    return ask("SELECT (" + columns + ") FROM station_state");
  }

  private String ask(String question) {
    return Asking.of(tables, question);
  }
}
