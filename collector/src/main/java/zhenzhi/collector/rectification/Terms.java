package zhenzhi.collector.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * How days are counted.
 *
 * @param signDays after the issue within which a site signs
 */
public record Terms(ZoneId zone, int signDays) {

  public LocalDate day(Instant at) {
    return at.atZone(zone).toLocalDate();
  }

  /** The month that shows whether it helped: the one in which it was to be done. */
  public static YearMonth proof(LocalDate due) {
    return YearMonth.from(due);
  }
}
