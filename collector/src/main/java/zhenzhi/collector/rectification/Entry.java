package zhenzhi.collector.rectification;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A line of an order's log.
 *
 * @param at never before the line above
 * @param account who entered it; absent where the service did, which reminds and ends what has no
 *     site any more, and decides nothing about people
 */
public record Entry(Instant at, OptionalLong account, Move move) {
  public Entry(Instant at, long account, Move move) {
    this(at, OptionalLong.of(account), move);
  }

  /** The same, where the clocks of two machines would put it before the line above. */
  public Entry notBefore(Instant last) {
    return at.isBefore(last) ? new Entry(last, account, move) : this;
  }
}
