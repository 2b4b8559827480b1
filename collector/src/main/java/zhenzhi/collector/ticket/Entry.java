package zhenzhi.collector.ticket;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * A line of a ticket's log.
 *
 * @param at never before the line above
 * @param account who moved it; absent where the service did
 */
public record Entry(Instant at, OptionalLong account, Move move) {

  /** The same, where the clocks of two machines would put it before the line above. */
  public Entry notBefore(Instant last) {
    return at.isBefore(last) ? new Entry(last, account, move) : this;
  }
}
