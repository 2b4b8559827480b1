package zhenzhi.broker.gate;

/** A bucket of tokens: so many at once, and so many each second. Not for several threads. */
public final class Bucket {
  private static final double NANOS = 1e9;

  private final int atOnce;
  private final double eachSecond;
  private double left;
  private long counted;

  /**
   * A full one.
   *
   * @param now as {@link System#nanoTime} has it, as below
   */
  public Bucket(int atOnce, double eachSecond, long now) {
    this.atOnce = atOnce;
    this.eachSecond = eachSecond;
    this.left = atOnce;
    this.counted = now;
  }

  /** Takes one out, if there is one. */
  public boolean take(long now) {
    fill(now);
    if (left < 1) {
      return false;
    }
    left -= 1;
    return true;
  }

  boolean isFull(long now) {
    fill(now);
    return left >= atOnce;
  }

  private void fill(long now) {
    left = Math.min(atOnce, left + (now - counted) / NANOS * eachSecond);
    counted = now;
  }
}
