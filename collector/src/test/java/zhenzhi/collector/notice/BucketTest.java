package zhenzhi.collector.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BucketTest {
  private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** What a provider counts: any sixty seconds, and not those of a clock. */
  @Test
  void noMinuteHasMoreThanIsAllowed() {
    var random = new Random(20_261_122);
    for (var perMinute : new int[] {2, 3, 20, 60}) {
      var bucket = Bucket.full(perMinute, NOON);
      var lately = new ArrayDeque<Instant>();
      var sent = 0;
      var now = NOON;
      for (var nth = 0; nth < 20_000; nth++) {
        now = now.plusMillis(random.nextInt(random.nextInt(100) == 0 ? 120_000 : 900));
        var next = bucket.take(now);
        if (next.isPresent()) {
          bucket = next.get();
          lately.add(now);
          sent++;
        }
        while (!lately.isEmpty() && !lately.peekFirst().isAfter(now.minus(MINUTE))) {
          lately.removeFirst();
        }
        assertThat(lately.size()).as("at " + now).isLessThanOrEqualTo(perMinute);
      }
      assertThat(sent).as("and it goes on").isGreaterThan(100);
    }
  }

  @Test
  void aClockSetBackBringsNothingAndStopsNothing() {
    var empty = Bucket.full(2, NOON).take(NOON).orElseThrow();

    assertThat(empty.take(NOON.minusSeconds(3_600))).isEmpty();
    assertThat(empty.take(NOON.plusSeconds(61))).isPresent();
  }
}
