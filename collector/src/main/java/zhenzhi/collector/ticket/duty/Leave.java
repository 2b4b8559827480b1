package zhenzhi.collector.ticket.duty;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 请假: somebody is away from the first to the last day.
 *
 * @param standIn who takes over; absent where nobody does
 * @param handsOver whether that includes what has been taken on; else the office is told of it
 */
public record Leave(
    long account, LocalDate from, LocalDate until, Optional<Long> standIn, boolean handsOver) {

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(until);
  }
}
