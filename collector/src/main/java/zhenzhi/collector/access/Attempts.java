package zhenzhi.collector.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How often somebody has tried in a row, and when last.
 *
 * @param count of attempts that did not succeed
 */
record Attempts(int count, Instant last) {
  /** Nobody waits longer: a person who did remember the password would give up. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

  /** After this much quiet, all is forgotten. */
  static final Duration MEMORY = Duration.ofMinutes(30);

  /** How long to wait at {@code now}, when {@code free} attempts cost nothing; zero for not. */
  Duration waitAt(Instant now, int free) {
    if (count < free) {
      return Duration.ZERO;
    }
    var doublings = Math.min(count - free, 10);
    var pause = Duration.ofSeconds(1L << doublings);
    var until = last.plus(pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT);
    return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
  }

  /** One more, at {@code now}. */
  Attempts again(Instant now) {
    return last.plus(MEMORY).isBefore(now) ? new Attempts(1, now) : new Attempts(count + 1, now);
  }

  /** One fewer: it succeeded after all. */
  Attempts fewer() {
    return new Attempts(Math.max(0, count - 1), last);
  }
}
