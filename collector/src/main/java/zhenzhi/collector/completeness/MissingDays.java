package zhenzhi.collector.completeness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Says of which local days the missing reports are. A box that runs reports at an even pace, so a
 * hole of several days is spread evenly over its time.
 */
public final class MissingDays {
  private MissingDays() {}

  /** How many reports are missing of each day; a day of which none is missing has no entry. */
  public static Map<LocalDate, Long> of(Collection<Hole> holes, ZoneId zone) {
    var days = new TreeMap<LocalDate, Long>();
    holes.forEach(hole -> spread(hole, zone, days));
    return days;
  }

  /** What {@code after} has more than {@code before}; days on which they agree have no entry. */
  public static Map<LocalDate, Long> change(List<Hole> before, List<Hole> after, ZoneId zone) {
    if (before.equals(after)) {
      return Map.of();
    }
    var change = new TreeMap<>(of(after, zone));
    of(before, zone).forEach((day, reports) -> change.merge(day, -reports, Long::sum));
    change.values().removeIf(reports -> reports == 0);
    return change;
  }

  private static void spread(Hole hole, ZoneId zone, Map<LocalDate, Long> days) {
    var last = hole.until().atZone(zone).toLocalDate();
    var placed = 0L;
    for (var day = hole.from().atZone(zone).toLocalDate();
        day.isBefore(last);
        day = day.plusDays(1)) {
      var end = day.plusDays(1).atStartOfDay(zone).toInstant();
      var until = (long) (hole.reports() * share(hole, end));
      add(days, day, until - placed);
      placed = until;
    }
    add(days, last, hole.reports() - placed);
  }

  private static double share(Hole hole, Instant until) {
    return (double) Duration.between(hole.from(), until).toMillis()
        / Duration.between(hole.from(), hole.until()).toMillis();
  }

  private static void add(Map<LocalDate, Long> days, LocalDate day, long reports) {
    if (reports > 0) {
      days.merge(day, reports, Long::sum);
    }
  }
}
