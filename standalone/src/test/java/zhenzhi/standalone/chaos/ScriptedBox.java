package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.agent.outbox.BoxStart;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.agent.uplink.Orders.Answer;
import zhenzhi.agent.uplink.Uplink;
import zhenzhi.agent.uplink.UplinkConfig;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.StationCode;

/**
 * A box with the agent's own outbox and uplink, whose player follows a script. It writes down what
 * it is about to keep before it keeps it, so that the truth is known after any death.
 */
final class ScriptedBox implements AutoCloseable {
  private static final long OUTBOX_BYTES = 8 << 20;
  private static final Duration DRAINED = Duration.ofMinutes(3);

  private final Outbox outbox;
  private final Uplink uplink;
  private final BoxClock clock;
  private final Script script;
  private final TruthLog truth;
  private final Echo echo;
  private final Random random;
  private final Thread thread;
  private final List<Event> events = new ArrayList<>();
  private volatile boolean silent;
  private Duration told;

  private ScriptedBox(
      Outbox outbox,
      Uplink uplink,
      BoxClock clock,
      Script script,
      TruthLog truth,
      Echo echo,
      Random random) {
    this.outbox = outbox;
    this.uplink = uplink;
    this.clock = clock;
    this.script = script;
    this.truth = truth;
    this.echo = echo;
    this.random = random;
    this.told = clock.uptime();
    this.thread = Thread.ofPlatform().daemon().name("box").unstarted(this::work);
  }

  static ScriptedBox start(Path parent, StationCode station, long seed, URI broker, Echo echo)
      throws IOException {
    var folder = Files.createDirectories(parent.resolve(station.value()));
    var life = BoxLife.next(folder, seed ^ station.hashCode());
    var outbox =
        Outbox.open(folder, station, new BoxStart("boot-" + life.boots(), false), OUTBOX_BYTES);
    var truth = TruthLog.in(folder);
    var clock = life.time().clock(life.booted());
    truth.opened(outbox.boot(), life.time());
    var uplink =
        Uplink.open(
            new UplinkConfig(
                station,
                broker,
                Names.PASSWORD,
                Duration.ofSeconds(5),
                Duration.ofSeconds(5),
                Duration.ofSeconds(3)),
            outbox,
            clock,
            _ -> Answer.done(""),
            _ -> {});
    var random = new Random();
    var box =
        new ScriptedBox(outbox, uplink, clock, new Script(seed, station), truth, echo, random);
    box.thread.start();
    return box;
  }

  private void work() {
    if (outbox.boot().isNew()) {
      events.add(new Event.Booted(Duration.ZERO, outbox.boot().cause(), outbox.boot().earlier()));
    }
    while (!silent) {
      LockSupport.parkNanos(Duration.ofMillis(700 + random.nextInt(600)).toNanos());
      write();
    }
  }

  private void write() {
    var made = clock.read();
    var playback = script.playing(told, made.uptime()).stream().map(ScriptedBox::playback).toList();
    var played =
        outbox
            .boot()
            .played()
            .plus(
                playback.stream()
                    .map(one -> one.until().minus(one.from()))
                    .reduce(Duration.ZERO, Duration::plus));
    var report =
        new Report(
            outbox.next(), "chaos", made, samples(made.uptime()), playback, played, events, 0);
    truth.intended(report);
    outbox.keep(report);
    truth.kept(report.id());
    told = made.uptime();
    events.clear();
    uplink.written();
    echo.hear(report, clock);
  }

  private static Playback playback(Script.Stretch stretch) {
    return new Playback(
        1, stretch.from(), stretch.until(), "c-1", "党章", Category.BASICS, "script", Evidence.NONE);
  }

  private static List<Sample> samples(Duration at) {
    Sample box = new Sample.Box(at, 0.5, 1_024, 512, 8_192, 4_096, null, false);
    Sample line =
        new Sample.Line(
            at,
            "eth0",
            true,
            List.of(),
            null,
            Sample.Answer.ANSWERED,
            Sample.Answer.ANSWERED,
            20.0,
            0.0);
    return List.of(box, line);
  }

  /** The outbox may still be sent. */
  void writeNoMore() {
    silent = true;
  }

  /** Ends when everything has been settled. */
  @Override
  public void close() {
    try {
      thread.join();
      var end = Instant.now().plus(DRAINED);
      while (outbox.waiting() > 0 && Instant.now().isBefore(end)) {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    uplink.close();
    outbox.close();
    try {
      truth.close();
    } catch (IOException unclosable) {
      throw new UncheckedIOException(unclosable);
    }
  }
}
