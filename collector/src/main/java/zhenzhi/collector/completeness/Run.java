package zhenzhi.collector.completeness;

import java.time.Instant;

/**
 * Reports of one boot that are here, numbered without a gap.
 *
 * @param first number
 * @param last number, {@code first} if it is one report alone
 * @param firstAt when the first was made
 * @param lastAt when the last was made
 * @param bootedAt when the box had started, by the clock of the first
 */
public record Run(long first, long last, Instant firstAt, Instant lastAt, Instant bootedAt) {

  /** One report. */
  public static Run of(long seq, Instant madeAt, Instant bootedAt) {
    return new Run(seq, seq, madeAt, madeAt, bootedAt);
  }

  /** Whether {@code later}, which does not begin before this, leaves no gap between the two. */
  boolean reaches(Run later) {
    return later.first <= last + 1;
  }

  Run joined(Run later) {
    return later.last <= last ? this : new Run(first, later.last, firstAt, later.lastAt, bootedAt);
  }
}
