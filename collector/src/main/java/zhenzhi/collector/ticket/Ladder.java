package zhenzhi.collector.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import zhenzhi.collector.ticket.Ticket.Rung;
import zhenzhi.collector.workday.WorkCalendar;

/**
 * How what is overdue is carried up, level by level. Each level has its time, counted from when the
 * one before was reached: after a night in which nobody looked not all of them are told at once.
 *
 * @param waits working time from the due date to the first level, and from each to the next
 */
public record Ladder(List<Duration> waits, WorkCalendar calendar) {
  public Ladder {
    waits = List.copyOf(waits);
  }

  public int levels() {
    return waits.size();
  }

  /** The level that is reached now; none while there is time, and when the last one is reached. */
  public OptionalInt next(Instant due, Optional<Rung> reached, Instant now) {
    var level = reached.map(Rung::level).orElse(0);
    if (level >= levels() || !now.isAfter(due)) {
      return OptionalInt.empty();
    }
    var from = reached.map(Rung::at).filter(at -> at.isAfter(due)).orElse(due);
    return now.isBefore(calendar.after(from, waits.get(level)))
        ? OptionalInt.empty()
        : OptionalInt.of(level + 1);
  }
}
