package zhenzhi.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Pace pace = new Pace(0);

  @Test
  void aBacklogGoesAtOnceAndThenSoMuchEachSecond() {
    assertThat(taken(0)).isEqualTo(Pace.AT_ONCE);
    assertThat(taken(SECOND)).isEqualTo(Pace.EACH_SECOND);
    assertThat(taken(SECOND)).isZero();
    assertThat(taken(3 * SECOND)).isEqualTo(2 * Pace.EACH_SECOND);
  }

  @Test
  void restIsNotSavedUp() {
    assertThat(taken(1_000_000 * SECOND)).isEqualTo(Pace.AT_ONCE);
  }

  private int taken(long now) {
    var taken = 0;
    while (pace.take(now)) {
      taken++;
    }
    return taken;
  }
}
