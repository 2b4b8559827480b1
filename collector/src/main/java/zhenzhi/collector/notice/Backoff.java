package zhenzhi.collector.notice;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before it is tried again: ever longer, and never all at the same moment. */
public final class Backoff {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final int DOUBLINGS = 6;

  private Backoff() {}

  /** {@code failures}: in a row, one at least. */
  public static Duration after(int failures, RandomGenerator random) {
    var longest = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS)).toMillis();
    return Duration.ofMillis(longest / 2 + random.nextLong(longest / 2));
  }
}
