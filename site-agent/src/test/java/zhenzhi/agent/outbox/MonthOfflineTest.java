package zhenzhi.agent.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.Sample;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.Binding;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.protocol.Sample.Box;
import zhenzhi.protocol.Sample.DeliverySystem;
import zhenzhi.protocol.Sample.Line;
import zhenzhi.protocol.Sample.Reception;
import zhenzhi.protocol.StationCode;

/** What the agent writes in 30 days by default, with every measurement there is, fits. */
class MonthOfflineTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final BoxStart MONDAY = new BoxStart("monday", false);
  private static final Instant MADE = Instant.parse("2026-11-22T08:00:00.123Z");
  private static final int MIB = 1 << 20;
  private static final int A_DAY = 288;
  private static final int A_MONTH = 30 * A_DAY;

  /** Three hours of every day. */
  private static final int PLAYING = 36;

  @Test
  void nothingIsLetGo() throws IOException {
    var memory = Path.of("/dev/shm");
    var folder =
        Files.isWritable(memory)
            ? Files.createTempDirectory(memory, "outbox")
            : Files.createTempDirectory("outbox");
    try {
      try (var outbox = Outbox.open(folder, SITE, MONDAY, 64L * MIB)) {
        for (var number = 0; number < A_MONTH; number++) {
          outbox.keep(report(outbox, number));
        }
        System.out.printf(
            "30 days offline: %d reports, %.1f MiB, %.1f MiB on disk%n",
            outbox.waiting(), outbox.bytes() / (double) MIB, onDisk(folder) / (double) MIB);
      }
      try (var outbox = Outbox.open(folder, SITE, MONDAY, 64L * MIB)) {
        assertThat(outbox.waiting()).isEqualTo(A_MONTH);
        for (var place : outbox.oldest(A_MONTH)) {
          assertThat(outbox.find(place).orElseThrow().samplesDropped()).isZero();
        }
        assertThat(onDisk(folder)).isLessThan(64L * MIB);
      }
    } finally {
      delete(folder);
    }
  }

  private static Report report(Outbox outbox, int number) {
    var until = Duration.ofSeconds(300L * number + 317).plusMillis(250);
    var samples = new ArrayList<Sample>();
    for (var minute = 5; minute > 0; minute--) {
      samples.addAll(look(until.minusMinutes(minute)));
    }
    return new Report(
        outbox.next(),
        "site-agent/0.1.0-SNAPSHOT",
        new ClockReading(until, MADE.plusSeconds(300L * number), true),
        samples,
        number % A_DAY < PLAYING ? List.of(playback(until)) : List.of(),
        Duration.ofSeconds(300L * number),
        List.of(),
        0);
  }

  private static List<Sample> look(Duration at) {
    return List.of(
        new Box(at, 0.42, 1989, 1024, 7295, 3187, 51.5, true),
        new Line(
            at,
            "eth0",
            true,
            List.of("192.168.100.127", "fe80::5054:ff:fe12:3456"),
            "192.168.100.1",
            Answer.ANSWERED,
            Answer.ANSWERED,
            12.483,
            0.0),
        new Reception(
            at,
            "tuner0",
            DeliverySystem.DVB_S2,
            Band.KU,
            true,
            71.25,
            -47.5,
            83.5,
            11.75,
            0.000012,
            17L,
            13.25,
            142.5),
        new Binding(at, "djzx-sn-0017", "00:1a:2b:3c:4d:5e", BindingState.BOUND));
  }

  private static Playback playback(Duration until) {
    return new Playback(
        1,
        until.minusSeconds(300),
        until,
        "DJ-0113",
        "入党誓词与党员义务专题辅导（第三讲）",
        Category.BASICS,
        "mpv",
        new Evidence(Playback.Display.ON, until.minusSeconds(40)));
  }

  private static long onDisk(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
