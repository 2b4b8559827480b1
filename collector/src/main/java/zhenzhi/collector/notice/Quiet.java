package zhenzhi.collector.notice;

import java.time.Instant;
import java.time.LocalTime;
import zhenzhi.collector.workday.WorkCalendar;

/**
 * When nobody is disturbed with what can wait. Two equal times are no quiet hours.
 *
 * @param from in the evening
 * @param until in the morning
 * @param isOnHolidays whether days without work are quiet all day
 */
public record Quiet(LocalTime from, LocalTime until, boolean isOnHolidays, WorkCalendar calendar) {

  /** Ten years of holidays in a row are a mistake in the file. */
  private static final int MOST_DAYS = 3_660;

  /** The first moment from {@code at} on that is not quiet. */
  public Instant over(Instant at) {
    var local = at.atZone(calendar.zone());
    for (var days = 0; days < MOST_DAYS; days++) {
      var time = local.toLocalTime();
      if (isOnHolidays && !calendar.isWorkday(local.toLocalDate())) {
        local = local.toLocalDate().plusDays(1).atStartOfDay(calendar.zone());
      } else if (!isQuiet(time)) {
        return local.toInstant();
      } else if (time.isBefore(until)) {
        local = local.with(until);
      } else {
        local = local.toLocalDate().plusDays(1).atStartOfDay(calendar.zone());
      }
    }
    throw new IllegalStateException("it is quiet for ever after " + at);
  }

  private boolean isQuiet(LocalTime time) {
    var isAfter = !time.isBefore(from);
    var isBefore = time.isBefore(until);
    return from.isAfter(until) ? isAfter || isBefore : isAfter && isBefore;
  }
}
