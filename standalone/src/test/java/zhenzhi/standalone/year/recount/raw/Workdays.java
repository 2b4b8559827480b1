package zhenzhi.standalone.year.recount.raw;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Working time as a clock that goes only from 8:30 to 17:30 of working days: two readings of it say
 * what lies between. Holidays are those of the State Council's notice for 2026.
 */
public final class Workdays {
  private static final LocalTime BEGINS = LocalTime.of(8, 30);
  private static final long LENGTH = Duration.ofHours(9).toMillis();
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2029, 12, 31);

  private static final Set<String> OFF =
      Set.of(
          "01-01", "01-02", "02-16", "02-17", "02-18", "02-19", "02-20", "02-23", "04-06", "05-01",
          "05-04", "05-05", "06-19", "09-25", "10-01", "10-02", "10-05", "10-06", "10-07");

  private static final Set<String> MADE_UP =
      Set.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10");

  /** When each working day begins, in order: the nth begins when the clock reads n days. */
  private final List<Long> mornings = new ArrayList<>();

  public Workdays(ZoneId zone) {
    FIRST
        .datesUntil(LAST)
        .filter(Workdays::isWorked)
        .forEach(day -> mornings.add(day.atTime(BEGINS).atZone(zone).toInstant().toEpochMilli()));
  }

  private static boolean isWorked(LocalDate day) {
    var name = day.toString().substring(5);
    if (day.getYear() == 2026 && (OFF.contains(name) || MADE_UP.contains(name))) {
      return MADE_UP.contains(name);
    }
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** What the clock reads. */
  private long reading(long at) {
    var nth = begun(at);
    return nth == 0 ? 0 : (nth - 1) * LENGTH + Math.min(LENGTH, at - mornings.get(nth - 1));
  }

  /** How many working days have begun by then. */
  private int begun(long at) {
    var low = 0;
    var high = mornings.size();
    while (low < high) {
      var middle = (low + high) / 2;
      if (mornings.get(middle) <= at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Working time from one to the other; none the other way round. */
  public long between(long from, long until) {
    return Math.max(0, reading(until) - reading(from));
  }

  /**
   * The first moment at which so much has been worked since; of no work, the next in which any
   * could be.
   */
  public long after(long from, long work) {
    if (work <= 0) {
      var nth = begun(from);
      var isAtWork = nth > 0 && from <= mornings.get(nth - 1) + LENGTH;
      return isAtWork ? from : mornings.get(nth);
    }
    var wanted = reading(from) + work;
    var day = (int) ((wanted - 1) / LENGTH);
    return mornings.get(day) + wanted - day * LENGTH;
  }
}
