package zhenzhi.collector.diagnosis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MomentsTest {
  private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

  /** Against looking at each of them; many of them coincide. */
  @Test
  void countsWhatLookingAtAllWouldCount() {
    var random = new Random(7);
    for (var size = 0; size < 60; size++) {
      var all = IntStream.range(0, size).mapToObj(_ -> any(random)).toList();
      var moments = new Moments(all);
      var after = any(random);
      var before = any(random);

      assertThat(moments.after(after))
          .isEqualTo((int) all.stream().filter(after::isBefore).count());
      assertThat(moments.between(after, before))
          .isEqualTo((int) all.stream().filter(after::isBefore).filter(before::isAfter).count());
      assertThat(moments.count()).isEqualTo(size);
    }
  }

  private static Instant any(Random random) {
    return START.plusSeconds(random.nextInt(20));
  }
}
