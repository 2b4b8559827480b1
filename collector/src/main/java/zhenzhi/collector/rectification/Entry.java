package zhenzhi.collector.rectification;

import java.time.Instant;

/**
 * A line of an order's log.
 *
 * @param at never before the line above
 * @param account who entered it: the service decides nothing about people
 */
public record Entry(Instant at, long account, Move move) {

  /** The same, where the clocks of two machines would put it before the line above. */
  public Entry notBefore(Instant last) {
    return at.isBefore(last) ? new Entry(last, account, move) : this;
  }
}
