package zhenzhi.collector.completeness;

import java.util.OptionalDouble;

/**
 * How many of the reports that a site wrote are here; the figure that stands beside published
 * hours.
 *
 * @param received that are here
 * @param missing that are not, whatever became of them
 */
public record Completeness(long received, long missing) {
  /** Nothing is known: neither complete nor incomplete. */
  public static final Completeness UNKNOWN = new Completeness(0, 0);

  public long expected() {
    return received + missing;
  }

  public boolean isKnown() {
    return expected() > 0;
  }

  public Completeness plus(Completeness other) {
    return new Completeness(received + other.received, missing + other.missing);
  }

  /** Cut off after one decimal, so that 100 means that nothing is missing; none if unknown. */
  public OptionalDouble percent() {
    return isKnown()
        ? OptionalDouble.of(Math.floor(1_000.0 * received / expected()) / 10)
        : OptionalDouble.empty();
  }
}
