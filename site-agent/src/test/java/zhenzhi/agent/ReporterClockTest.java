package zhenzhi.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.ClockStepped;
import zhenzhi.protocol.Playback.Evidence;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.StationCode;

/** What reports say of the time on a box that no time service sets. */
class ReporterClockTest {
  private static final StationCode SITE = new StationCode("sn-0017");
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  @TempDir Path folder;
  private Duration uptime = Duration.ofMinutes(1);
  private Instant wall = Instant.EPOCH;
  private final BoxClock clock = new BoxClock(() -> uptime, () -> wall, () -> false);
  private Outbox outbox;
  private Reporter reporter;

  @BeforeEach
  void start() throws IOException {
    outbox = Outbox.open(folder, SITE, new BoxStart("monday", false), 64 << 20);
    reporter = new Reporter("test", outbox, clock, "mpv", () -> Evidence.NONE);
    reporter.looked(List.of());
  }

  @AfterEach
  void stop() {
    outbox.close();
  }

  @Test
  void whatTheCollectorToldIsNoJump() {
    clock.told(NOON, uptime);
    pass(Duration.ofMinutes(1));
    reporter.looked(List.of());

    var report = written();
    assertThat(report.made().synchronised()).isTrue();
    assertThat(report.made().wall()).isEqualTo(NOON.plusSeconds(60));
    assertThat(steps(report)).isEmpty();
  }

  @Test
  void aJumpOfTheBoxsOwnClockIsToldEvenThen() {
    clock.told(NOON, uptime);
    wall = wall.plus(Duration.ofHours(9));
    reporter.looked(List.of());

    var report = written();
    assertThat(steps(report)).containsExactly(new ClockStepped(uptime, Duration.ofHours(9)));
    assertThat(report.made().wall()).isEqualTo(NOON);
  }

  private Report written() {
    reporter.write();
    return outbox.newest().flatMap(outbox::find).orElseThrow();
  }

  private static List<Event> steps(Report report) {
    return report.events().stream().filter(ClockStepped.class::isInstance).toList();
  }

  private void pass(Duration time) {
    uptime = uptime.plus(time);
    wall = wall.plus(time);
  }
}
