package zhenzhi.collector.station.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.Situation.How;

class HoursTest {
  private static final Instant MIDNIGHT = Instant.parse("2026-11-15T16:00:00Z");
  private static final Days TODAY = new Days(MIDNIGHT, MIDNIGHT.plus(Duration.ofDays(1)));
  private static final Optional<Instant> YESTERDAY = Optional.of(MIDNIGHT.minusMillis(1));
  private static final Situation LOST = new Situation.Offline(YESTERDAY.get(), How.LOST);
  private static final Situation OFF = new Situation.Offline(YESTERDAY.get(), How.STOPPED);
  private static final Situation READY = new Situation.Standby(Optional.empty());

  @Test
  void whatWasReportedCounts() {
    var counted = new Hours.Counted(Duration.ofHours(1), Duration.ofHours(2), Duration.ZERO);

    assertThat(Hours.of(Optional.of(counted), YESTERDAY, LOST, TODAY)).isEqualTo(counted);
  }

  @Test
  void aSiteThatWasHeardAndReportedNothingPlayedNothing() {
    assertThat(hours(Optional.of(MIDNIGHT), READY)).isEqualTo(Hours.Counted.NOTHING);
  }

  @Test
  void aSiteThatWasSwitchedOffPlayedNothing() {
    assertThat(hours(YESTERDAY, OFF)).isEqualTo(Hours.Counted.NOTHING);
  }

  @Test
  void silenceIsNotIdleness() {
    assertThat(hours(YESTERDAY, LOST)).isEqualTo(new Hours.Unknown(Hours.Why.NOT_HEARD));
    assertThat(hours(Optional.empty(), LOST)).isEqualTo(new Hours.Unknown(Hours.Why.NEVER_HEARD));
  }

  /** It is heard again today, which says nothing of the day before yesterday. */
  @Test
  void beingHeardLaterProvesNothing() {
    assertThat(hours(Optional.of(TODAY.until()), READY))
        .isEqualTo(new Hours.Unknown(Hours.Why.NOT_HEARD));
    assertThat(hours(Optional.of(TODAY.until()), OFF))
        .isEqualTo(new Hours.Unknown(Hours.Why.NOT_HEARD));
  }

  private static Hours hours(Optional<Instant> heardAt, Situation situation) {
    return Hours.of(Optional.empty(), heardAt, situation, TODAY);
  }
}
