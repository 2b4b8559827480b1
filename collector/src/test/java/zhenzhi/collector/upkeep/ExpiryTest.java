package zhenzhi.collector.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhenzhi.db.Flavour;

class ExpiryTest {
  private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
  private static final UpkeepConfig CONFIG =
      new UpkeepConfig(
          Duration.ofDays(100),
          Duration.ofDays(1_827),
          Duration.ofDays(1_096),
          Duration.ofDays(90),
          2_048);

  /** Reports and playback are not among it, nor anything that is worked out of them. */
  @Test
  void onlyThisEverGoes() {
    assertThat(Expiry.of(CONFIG, NOW))
        .extracting(Expiry::table, expiry -> Duration.between(expiry.before(), NOW).toDays())
        .containsExactly(
            tuple("reception_sample", 100L),
            tuple("line_sample", 100L),
            tuple("box_sample", 100L),
            tuple("binding_sample", 100L),
            tuple("event", 1_096L),
            tuple("reception_hour", 1_827L),
            tuple("line_hour", 1_827L),
            tuple("box_hour", 1_827L),
            tuple("sample_day", 1_827L),
            tuple("quarantine", 90L));
  }

  @Test
  void chunksGoAsAWholeWhereThereAreAny() {
    assertThat(hypertables(Flavour.POSTGRES)).isEmpty();
    assertThat(hypertables(Flavour.TIMESCALE_APACHE))
        .containsExactly(
            "reception_sample", "line_sample", "box_sample", "binding_sample", "event");
    assertThat(hypertables(Flavour.TIMESCALE))
        .containsExactly(
            "reception_sample",
            "line_sample",
            "box_sample",
            "binding_sample",
            "event",
            "reception_hour_aggregate",
            "line_hour_aggregate",
            "box_hour_aggregate");
  }

  private static List<String> hypertables(Flavour flavour) {
    return Expiry.of(CONFIG, NOW).stream()
        .flatMap(expiry -> expiry.hypertable(flavour).stream())
        .toList();
  }
}
