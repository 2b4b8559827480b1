package zhenzhi.standalone.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import zhenzhi.agent.outbox.BoxStart;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.agent.uplink.Orders.Answer;
import zhenzhi.agent.uplink.Uplink;
import zhenzhi.agent.uplink.UplinkConfig;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.StationCode;

/**
 * Boxes that have written a report every five minutes while nobody took them: {@code FOLDER BROKER
 * SEED FIRST LAST WAITING}. Each with the agent's own outbox and uplink.
 */
final class BacklogMain {
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final long OUTBOX_BYTES = 64 << 20;

  private BacklogMain() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    var folder = Path.of(arguments[0]);
    var broker = URI.create(arguments[1]);
    var waiting = Integer.parseInt(arguments[5]);
    for (var number = Integer.parseInt(arguments[3]);
        number <= Integer.parseInt(arguments[4]);
        number++) {
      open(folder, Names.station(number), broker, waiting);
    }
    Thread.currentThread().join();
  }

  private static void open(Path parent, StationCode station, URI broker, int waiting)
      throws IOException {
    var folder = Files.createDirectories(parent.resolve(station.value()));
    var outbox = Outbox.open(folder, station, new BoxStart("boot", false), OUTBOX_BYTES);
    var booted = Instant.now().minus(EVERY.multipliedBy(waiting));
    for (var number = outbox.waiting() + 1; number <= waiting; number++) {
      outbox.keep(report(outbox, booted, EVERY.multipliedBy(number)));
    }
    var clock =
        new BoxClock(
            () -> Duration.ofMillis(Duration.between(booted, Instant.now()).toMillis()),
            InstantSource.system(),
            () -> true);
    var _ =
        Uplink.open(
            new UplinkConfig(
                station,
                broker,
                Names.PASSWORD,
                Duration.ofSeconds(60),
                Duration.ofSeconds(60),
                Duration.ofSeconds(10)),
            outbox,
            clock,
            _ -> Answer.done(""),
            _ -> {});
    Files.createFile(folder.resolve("ready"));
  }

  private static Report report(Outbox outbox, Instant booted, Duration at) {
    var playback =
        new Playback(
            1,
            at.minus(EVERY),
            at.minusMinutes(1),
            "c-1",
            "党章",
            Category.BASICS,
            "script",
            Evidence.NONE);
    return new Report(
        outbox.next(),
        "backlog",
        new ClockReading(at, booted.plus(at), true),
        Stream.iterate(1, minute -> minute + 1).limit(5).map(m -> sample(at, m)).toList(),
        List.of(playback),
        Duration.ofMinutes(4).multipliedBy(at.dividedBy(EVERY)),
        List.of(),
        0);
  }

  private static Sample sample(Duration at, int minute) {
    return new Sample.Box(
        at.minusMinutes(5).plusMinutes(minute), 0.5, 1_024, 512, 8_192, 4_096, null, true);
  }
}
