package zhenzhi.collector.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {
  @Test
  void waitsEverLongerUpToHalfAnHourAndNeverTheSame() {
    var random = new Random(1);
    var seen = new HashSet<Duration>();
    for (var failures = 1; failures <= 200; failures++) {
      var most = Duration.ofSeconds(30L << Math.min(failures - 1, 6));
      var wait = Backoff.after(failures, random);
      assertThat(wait).isBetween(most.dividedBy(2), most);
      seen.add(wait);
    }
    assertThat(seen).hasSizeGreaterThan(190);
  }
}
