package zhenzhi.agent.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import zhenzhi.protocol.ClockReading;

/** The examples of section 4 of the protocol, on the box's side. */
class BoxClockTest {
  private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

  private Duration uptime = Duration.ofMinutes(2);
  private Instant wall = NOON;
  private boolean synchronised;
  private final BoxClock clock = new BoxClock(() -> uptime, () -> wall, () -> synchronised);

  @Test
  void whatATimeServiceSetIsVouchedFor() {
    synchronised = true;

    assertThat(clock.read()).isEqualTo(new ClockReading(uptime, NOON, true));
  }

  @Test
  void aBoxThatWakesIn1970VouchesForNothing() {
    wall = Instant.EPOCH.plus(uptime);

    assertThat(clock.read()).isEqualTo(new ClockReading(uptime, wall, false));
  }

  @Test
  void aReceiptTellsTheTimeThatNoTimeServiceBrings() {
    wall = Instant.EPOCH.plus(uptime);

    clock.told(NOON, uptime);
    pass(Duration.ofHours(3));

    assertThat(clock.read())
        .isEqualTo(new ClockReading(uptime, NOON.plus(Duration.ofHours(3)), true));
    assertThat(clock.own().wall()).isEqualTo(wall);
  }

  @Test
  void aBoxThatWakesIn2099IsCorrectedLikewise() {
    wall = Instant.parse("2099-01-01T00:00:00Z");

    clock.told(NOON, uptime);

    assertThat(clock.read()).isEqualTo(new ClockReading(uptime, NOON, true));
  }

  /** A clock that nobody has set may jump as it likes; what is reckoned goes by the uptime. */
  @Test
  void aJumpOfHoursChangesNothingThatIsReckoned() {
    wall = Instant.EPOCH;
    clock.told(NOON, uptime);

    wall = wall.plus(Duration.ofHours(9));
    pass(Duration.ofMinutes(1));

    assertThat(clock.read().wall()).isEqualTo(NOON.plus(Duration.ofMinutes(1)));
  }

  @Test
  void theLastWordCounts() {
    clock.told(NOON.minusSeconds(8), uptime);
    pass(Duration.ofMinutes(5));
    clock.told(NOON.plus(Duration.ofMinutes(5)), uptime);

    assertThat(clock.read().wall()).isEqualTo(NOON.plus(Duration.ofMinutes(5)));
  }

  @Test
  void aTimeServiceKnowsBetterThanAReceipt() {
    clock.told(NOON.minusSeconds(8), uptime);
    synchronised = true;

    assertThat(clock.read().wall()).isEqualTo(NOON);
  }

  private void pass(Duration time) {
    uptime = uptime.plus(time);
    wall = wall.plus(time);
  }
}
