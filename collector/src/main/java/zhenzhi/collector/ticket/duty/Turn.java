package zhenzhi.collector.ticket.duty;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.Treater;

/**
 * Somebody repairs for a unit in an area, on certain days.
 *
 * @param orgPath of the area: all below it belongs to it
 * @param account the number of whoever is on duty
 * @param until the last day; absent while nobody has ended it
 */
public record Turn(
    Treater unit,
    String orgPath,
    Post post,
    long account,
    Set<DayOfWeek> days,
    LocalDate from,
    Optional<LocalDate> until) {
  public Turn {
    days = Set.copyOf(days);
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from)
        && until.filter(last -> last.isBefore(day)).isEmpty()
        && days.contains(day.getDayOfWeek());
  }
}
