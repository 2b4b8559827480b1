package zhenzhi.protocol.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: anything up to a ceiling that doubles with every
 * failure. Drawing from the whole range spreads a fleet that lost its broker at one moment.
 */
record Backoff(Duration first, Duration longest) {
  private static final int DOUBLINGS = 20;

  /** The longest pause after {@code failures} failures. */
  Duration ceiling(int failures) {
    var doubled = first.multipliedBy(1L << Math.clamp(failures - 1, 0, DOUBLINGS));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }

  Duration pause(int failures, RandomGenerator random) {
    return Duration.ofMillis(random.nextLong(ceiling(failures).toMillis() + 1));
  }
}
