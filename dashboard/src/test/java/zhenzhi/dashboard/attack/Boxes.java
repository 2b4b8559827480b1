package zhenzhi.dashboard.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static zhenzhi.protocol.Text.fitted;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import zhenzhi.broker.BrokerConfig;
import zhenzhi.broker.EmbeddedBroker;
import zhenzhi.broker.Principal;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.protocol.link.LinkConfig.Login;
import zhenzhi.protocol.link.LinkConfig.Session;

/** A hostile box at a real broker. */
final class Boxes implements Link.Listener, AutoCloseable {
  private static final StationCode SITE = new StationCode("e-1");
  private static final UUID BOOT = UUID.fromString("0badb0c5-0000-4000-8000-000000000001");
  private static final Duration UPTIME = Duration.ofHours(5);
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final String SECRET = "for-tests";

  private final Set<ReportId> settled = ConcurrentHashMap.newKeySet();
  private final EmbeddedBroker broker;
  private final Link link;

  Boxes(Path directory) {
    broker =
        EmbeddedBroker.start(
            BrokerConfig.at(directory, 0),
            (user, _) ->
                switch (user) {
                  case "collector" -> Optional.of(new Principal.Collector());
                  case "boxes" -> Optional.of(new Principal.Fleet(""));
                  default -> Optional.empty();
                });
    link =
        Link.open(
            new LinkConfig(
                broker.uri(),
                "boxes.1",
                Optional.of(new Login("boxes", SECRET)),
                new Session.Clean(),
                List.of(Topics.everyStation(Channel.RECEIPT)),
                Duration.ofSeconds(20),
                10,
                100,
                Duration.ofSeconds(1)),
            _ -> Optional.empty(),
            this);
    await("the boxes connect", () -> link.state() instanceof Link.State.Up);
  }

  /** With what a collector finds the broker. */
  Map<String, Object> settings() {
    URI uri = broker.uri();
    return Map.of(
        "zhenzhi.ingest.enabled",
        true,
        "zhenzhi.ingest.broker",
        uri.toString(),
        "zhenzhi.ingest.client-id",
        "collector.1",
        "zhenzhi.ingest.user",
        "collector",
        "zhenzhi.ingest.password",
        SECRET);
  }

  @Override
  public void arrived(Link.Delivery delivery) {
    delivery.acknowledge();
    if (ProtocolJson.decodeReceipt(SITE, delivery.payload())
        instanceof Accepted<Receipt>(var receipt, _)) {
      receipt.settled().forEach(one -> settled.add(new ReportId(SITE, one.boot(), one.seq())));
    }
  }

  void publish(Channel channel, byte[] payload) {
    link.publish(Topics.topic(SITE, channel), payload).join();
  }

  /** A report of now that is right in all but its words, each as long as the contract allows. */
  void report(String attack, int seq) {
    var made = new ClockReading(UPTIME.plusSeconds(seq), Instant.now(), true);
    var from = made.uptime().minusMillis(900);
    var report =
        new Report(
            new ReportId(SITE, BOOT, seq),
            fitted(attack, 64),
            made,
            List.of(
                new Sample.Reception(
                    made.uptime(),
                    fitted(attack, 32),
                    Sample.DeliverySystem.DVB_S2,
                    Sample.Band.KU,
                    true,
                    71.0,
                    null,
                    64.0,
                    11.0,
                    null,
                    null,
                    null,
                    null),
                new Sample.Line(
                    made.uptime(),
                    fitted(attack, 32),
                    true,
                    List.of(fitted(attack, 64)),
                    fitted(attack, 64),
                    Sample.Answer.ANSWERED,
                    Sample.Answer.ANSWERED,
                    20.0,
                    0.0),
                new Sample.Binding(
                    made.uptime(),
                    fitted(attack, 64),
                    fitted(attack, 64),
                    Sample.BindingState.BOUND)),
            List.of(
                new Playback(
                    seq,
                    from,
                    made.uptime(),
                    fitted(attack, 64),
                    fitted(attack, 200),
                    Playback.Category.BASICS,
                    fitted(attack, 32),
                    Playback.Evidence.NONE)),
            Duration.ofMillis(900L * seq),
            List.of(
                new Event.PlayerCrashed(made.uptime(), fitted(attack, 32), 139),
                new Event.BindingMismatch(
                    made.uptime(), fitted(attack, 64), fitted(attack, 64), fitted(attack, 200)),
                new Event.ReceptionChanged(made.uptime(), fitted(attack, 32), true),
                new Event.LineChanged(made.uptime(), false, fitted(attack, 200))),
            0);
    publish(
        Channel.REPORT,
        ProtocolJson.encode(new SentReport(report, BOOT, made, new SentReport.Backlog(1, 4_400))));
  }

  /** Sends report 1 until somebody listens: what comes before that is lost, as with real boxes. */
  void awaitCollector(String attack) {
    await(
        "a collector",
        () -> {
          report(attack, 1);
          LockSupport.parkNanos(PAUSE.toNanos());
          return settled.contains(new ReportId(SITE, BOOT, 1));
        });
  }

  /** Waits until report {@code seq} has its receipt, and so has everything before it. */
  void awaitReceipt(int seq) {
    await("a receipt for report " + seq, () -> settled.contains(new ReportId(SITE, BOOT, seq)));
  }

  private static void await(String what, BooleanSupplier isSo) {
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSo.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Override
  public void close() {
    link.close();
    broker.close();
  }
}
