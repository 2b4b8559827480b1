package zhenzhi.broker;

/**
 * How many messages a box may send: a bucket of tokens. What a box that was away for a week has to
 * tell fits; one that has gone wild is told by it.
 */
final class Pace {
  /** Twice what the agent sends when it catches up. */
  static final int EACH_SECOND = 20;

  /** A start, a dozen events at once and a minute of catching up. */
  static final int AT_ONCE = 600;

  private static final double NANOS = 1e9;

  private double left = AT_ONCE;
  private long counted;

  /**
   * @param now as {@link System#nanoTime} has it, as below
   */
  Pace(long now) {
    counted = now;
  }

  /** Whether one more may be sent. */
  synchronized boolean take(long now) {
    left = Math.min(AT_ONCE, left + (now - counted) / NANOS * EACH_SECOND);
    counted = now;
    if (left < 1) {
      return false;
    }
    left -= 1;
    return true;
  }
}
