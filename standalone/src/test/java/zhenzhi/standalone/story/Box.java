package zhenzhi.standalone.story;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import zhenzhi.agent.outbox.BoxStart;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.agent.uplink.Orders.Answer;
import zhenzhi.agent.uplink.Uplink;
import zhenzhi.agent.uplink.UplinkConfig;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.link.Await;

/** A box at a dish, with the agent's own outbox and uplink; it reports when it is told to. */
final class Box implements AutoCloseable {
  private static final long OUTBOX_BYTES = 8 << 20;

  private final Outbox outbox;
  private final Uplink uplink;
  private final BoxClock clock;
  private boolean hasLnb = true;

  private Box(Outbox outbox, Uplink uplink, BoxClock clock) {
    this.outbox = outbox;
    this.uplink = uplink;
    this.clock = clock;
  }

  static Box switchOn(
      Path folder, StationCode station, URI broker, String password, InstantSource time)
      throws IOException {
    var on = time.instant();
    var clock = new BoxClock(() -> Duration.between(on, time.instant()), time, () -> true);
    var outbox =
        Outbox.open(
            Files.createDirectories(folder),
            station,
            new BoxStart("the only one", false),
            OUTBOX_BYTES);
    var config =
        new UplinkConfig(
            station,
            broker,
            password,
            Duration.ofSeconds(30),
            Duration.ofSeconds(5),
            Duration.ofSeconds(1));
    var uplink = Uplink.open(config, outbox, clock, _ -> Answer.done(""), _ -> {});
    return new Box(outbox, uplink, clock);
  }

  void loseLnb() {
    hasLnb = false;
  }

  void getLnb() {
    hasLnb = true;
  }

  /** Tells how the dish is, and waits until the collector has it. */
  void report() {
    var made = clock.read();
    outbox.keep(
        new Report(
            outbox.next(),
            "story",
            made,
            List.of(look(made.uptime())),
            List.of(),
            Duration.ZERO,
            List.of(),
            0));
    uplink.written();
    Await.until("the receipt", () -> outbox.waiting() == 0);
  }

  private Sample look(Duration at) {
    return new Sample.Reception(
        at,
        "0",
        DeliverySystem.DVB_S2,
        Band.KU,
        hasLnb,
        hasLnb ? 71.0 : 2.0,
        null,
        hasLnb ? 64.0 : 0.0,
        Optional.of(11.0).filter(_ -> hasLnb).orElse(null),
        null,
        null,
        hasLnb ? 13.0 : 0.0,
        hasLnb ? 120.0 : 0.0);
  }

  @Override
  public void close() {
    uplink.close();
    outbox.close();
  }
}
