package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.agent.outbox.BoxStart;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.agent.uplink.Orders;
import zhenzhi.agent.uplink.Uplink;
import zhenzhi.agent.uplink.UplinkConfig;
import zhenzhi.protocol.Receipt.Outcome;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;
import zhenzhi.protocol.link.Mosquitto;

/** The uplink and its outbox against a real Mosquitto, on a box whose clock nobody sets. */
class UplinkIT {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final int A_WEEK = 7 * 288;
  private static final long STARTED = System.nanoTime();

  @TempDir Path folder;
  private final BoxClock clock =
      new BoxClock(UplinkIT::uptime, () -> Instant.EPOCH.plus(uptime()), () -> false);
  private Mosquitto broker;
  private Collector collector;
  private Outbox outbox;

  @BeforeEach
  void start() throws IOException {
    broker = Mosquitto.start(Files.createDirectory(folder.resolve("broker")));
    collector = new Collector(broker.uri(), SITE);
    outbox = Outbox.open(folder.resolve("data"), SITE, new BoxStart("monday", false), 64 << 20);
  }

  @AfterEach
  void stop() {
    outbox.close();
    collector.close();
    broker.close();
  }

  @Test
  void aBoxThatWasAwayForAWeekShowsFirstHowItIsNow() {
    for (var written = 0; written < A_WEEK; written++) {
      keep();
    }
    try (var _ = open()) {
      collector.awaitReport(3);
      assertThat(numbers()).startsWith((long) A_WEEK, 1L, 2L, 3L);
      assertThat(collector.reports().getFirst().backlog().reports()).isEqualTo(A_WEEK);
    }
  }

  @Test
  void afterEachReconnectTheNewestGoesFirst() {
    try (var uplink = open()) {
      keep();
      keep();
      uplink.written();
      collector.awaitReport(2);
      collector.awaitReport(1);
      broker.stop();
      keep();
      keep();
      uplink.written();
      var before = collector.reports().size();
      broker.restart();
      Await.until("all four", () -> numbers().containsAll(List.of(1L, 2L, 3L, 4L)));

      assertThat(numbers().subList(before, numbers().size())).startsWith(4L, 1L, 2L, 3L);
    }
  }

  @Test
  void aReceiptTellsABoxWithoutTimeWhatTheTimeIs() {
    try (var uplink = open()) {
      keep();
      var first = collector.awaitReport(1);
      assertThat(first.sentAt().synchronised()).isFalse();
      collector.settle(first, Outcome.STORED);
      Await.until("the receipt", () -> outbox.waiting() == 0);
      Await.until("the time", () -> clock.read().synchronised());

      keep();
      uplink.written();
      var second = collector.awaitReport(2);

      assertThat(second.report().made().synchronised()).isTrue();
      assertThat(second.sentAt().wall()).isAfterOrEqualTo(Collector.NOW);
      assertThat(clock.own().synchronised()).isFalse();
    }
  }

  private static Duration uptime() {
    return Duration.ofMillis((System.nanoTime() - STARTED) / 1_000_000);
  }

  private Uplink open() {
    var config =
        new UplinkConfig(
            SITE,
            broker.uri(),
            "secret",
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1));
    return Uplink.open(config, outbox, clock, _ -> Orders.Answer.done(""), _ -> {});
  }

  private List<Long> numbers() {
    return collector.reports().stream().map(sent -> sent.report().id().seq()).toList();
  }

  private void keep() {
    outbox.keep(
        new Report(
            outbox.next(),
            "test",
            clock.read(),
            List.of(),
            List.of(),
            Duration.ZERO,
            List.of(),
            0));
  }
}
