package zhenzhi.collector.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import zhenzhi.collector.workday.WorkCalendar;

/**
 * How days are counted.
 *
 * @param signDays working days after the issue within which a site signs
 * @param rungDays days overdue after which those above are told, and again those above them
 */
public record Terms(WorkCalendar calendar, int signDays, int rungDays) {
  /** From three days before it is due [official]. */
  public static final int NEAR_DAYS = 3;

  public LocalDate day(Instant at) {
    return at.atZone(calendar.zone()).toLocalDate();
  }

  /** The last day on which what is issued on a day is signed for in time. */
  LocalDate signBy(LocalDate issued) {
    return calendar.after(issued, signDays);
  }

  /** The month that shows whether it helped: the one in which it was to be done. */
  public static YearMonth proof(LocalDate due) {
    return YearMonth.from(due);
  }
}
