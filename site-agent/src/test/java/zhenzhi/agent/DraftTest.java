package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.agent.outbox.BoxStart;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.playback.Content;
import zhenzhi.agent.playback.Observation.Playing;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.protocol.Event.EarlierBoot;
import zhenzhi.protocol.Playback;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.StationCode;

/** What was played is safe before the report that tells of it is written. */
class DraftTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final BoxStart MONDAY = new BoxStart("monday", false);
  private static final BoxStart TUESDAY = new BoxStart("tuesday", false);
  private static final Content LESSON = new Content("DJ-0113", "入党誓词", Category.BASICS);
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  @TempDir Path folder;
  private Duration uptime = Duration.ofMinutes(1);
  private Outbox outbox;
  private Reporter reporter;

  @BeforeEach
  void start() throws IOException {
    outbox = open(Files.createDirectory(folder.resolve("data")), MONDAY);
    var clock = new BoxClock(() -> uptime, InstantSource.fixed(NOON), () -> true);
    reporter = new Reporter("test", outbox, clock, "mpv", () -> Evidence.NONE);
  }

  @AfterEach
  void stop() {
    outbox.close();
  }

  @Test
  void aPowerCutCostsNoMoreThanSinceTheLastDraft() throws IOException {
    reporter.write();
    play(40);
    reporter.draft();
    play(10);
    reporter.draft();
    play(7);

    try (var next = afterAPowerCut(TUESDAY)) {
      assertThat(next.boot().earlier()).isEqualTo(new EarlierBoot(outbox.boot().id(), 2));
      var left = reports(next).getLast();
      assertThat(left.id().seq()).isEqualTo(2);
      assertThat(left.played()).isEqualTo(Duration.ofSeconds(50));
      assertThat(left.playback()).extracting(Playback::until).containsExactly(minuteAnd(50));
    }
  }

  @Test
  void theSameBootGoesOnAfterTheDraft() throws IOException {
    play(40);
    reporter.draft();

    try (var next = afterAPowerCut(MONDAY)) {
      assertThat(next.next().seq()).isEqualTo(2);
      assertThat(next.boot().played()).isEqualTo(Duration.ofSeconds(40));
      assertThat(next.boot().session()).isEqualTo(1);
    }
    try (var again = open(folder.resolve("copy"), MONDAY)) {
      assertThat(reports(again)).hasSize(1);
    }
  }

  @Test
  void theReportTakesTheDraftsPlace() throws IOException {
    play(40);
    reporter.draft();
    play(5);
    reporter.write();

    try (var next = afterAPowerCut(TUESDAY)) {
      assertThat(reports(next)).extracting(Report::played).containsExactly(Duration.ofSeconds(45));
    }
  }

  /** Flash wears out. */
  @Test
  void whileNothingPlaysNothingIsDrafted() throws IOException {
    reporter.write();
    reporter.draft();

    try (var next = afterAPowerCut(TUESDAY)) {
      assertThat(reports(next)).hasSize(1);
    }
  }

  /** The disk refuses the first, and nothing plays any longer when it takes something again. */
  @Test
  void aDraftThatTheDiskDidNotTakeIsWrittenLater() throws Exception {
    reporter.write();
    play(40);
    limitFiles("0:");
    try {
      reporter.draft();
    } finally {
      limitFiles("unlimited:");
    }
    assertThat(outbox.trouble()).isPresent();
    reporter.draft();

    try (var next = afterAPowerCut(TUESDAY)) {
      assertThat(reports(next).getLast().played()).isEqualTo(Duration.ofSeconds(40));
    }
  }

  /** This process may write so many bytes to a file. */
  private static void limitFiles(String bytes) throws Exception {
    var own = Long.toString(ProcessHandle.current().pid());
    var limit = new ProcessBuilder("prlimit", "--pid=" + own, "--fsize=" + bytes).start();
    assertThat(limit.waitFor()).isZero();
  }

  private void play(int seconds) {
    for (var second = 0; second < seconds; second++) {
      reporter.observed(new Playing(uptime, LESSON));
      uptime = uptime.plusSeconds(1);
    }
    reporter.observed(new Playing(uptime, LESSON));
  }

  private static Duration minuteAnd(int seconds) {
    return Duration.ofMinutes(1).plusSeconds(seconds);
  }

  /** What is on disk at this moment, as the next start finds it. */
  private Outbox afterAPowerCut(BoxStart start) throws IOException {
    var copy = Files.createDirectory(folder.resolve("copy"));
    try (var files = Files.newDirectoryStream(folder.resolve("data"))) {
      for (var file : files) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return open(copy, start);
  }

  private static Outbox open(Path folder, BoxStart start) throws IOException {
    return Outbox.open(folder, SITE, start, 64 << 20);
  }

  private static List<Report> reports(Outbox outbox) {
    return outbox.oldest(100).stream().map(place -> outbox.find(place).orElseThrow()).toList();
  }
}
