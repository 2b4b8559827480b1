package zhenzhi.collector.workday;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When people work: Monday to Friday between two times of day, but for public holidays, and for
 * weekends on which work is made up (调休).
 *
 * @param exceptions the days that are not as their weekday says: whether there is work
 */
public record WorkCalendar(
    ZoneId zone, LocalTime begins, LocalTime ends, Map<LocalDate, Boolean> exceptions) {

  /** Ten years of holidays in a row are a mistake in the file, and no reason to run for ever. */
  private static final int MOST_DAYS = 3_660;

  private static final int WEEKEND = 2;

  /** The State Council tells the next year's holidays in November, at the latest in December. */
  private static final Month ANNOUNCED = Month.NOVEMBER;

  public WorkCalendar {
    exceptions = Map.copyOf(exceptions);
    if (!begins.isBefore(ends)) {
      throw new IllegalArgumentException("work from " + begins + " to " + ends);
    }
  }

  public boolean isWorkday(LocalDate day) {
    var weekday = day.getDayOfWeek();
    return exceptions.getOrDefault(
        day, weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY);
  }

  /**
   * A year of which no public holiday is known and somebody should add them: this one, or from
   * November on, when they are announced, the next.
   */
  public OptionalInt unknownYear(LocalDate today) {
    if (!isKnown(today.getYear())) {
      return OptionalInt.of(today.getYear());
    }
    return today.getMonth().compareTo(ANNOUNCED) >= 0 && !isKnown(today.getYear() + 1)
        ? OptionalInt.of(today.getYear() + 1)
        : OptionalInt.empty();
  }

  private boolean isKnown(int year) {
    return exceptions.keySet().stream().anyMatch(day -> day.getYear() == year);
  }

  /** The first of so many working days before a day. */
  public LocalDate before(LocalDate day, int workdays) {
    var left = workdays;
    var first = day;
    for (var days = 0; days < MOST_DAYS && left > 0; days++) {
      first = first.minusDays(1);
      left -= isWorkday(first) ? 1 : 0;
    }
    if (left > 0) {
      throw new IllegalStateException("no " + workdays + " working days before " + day);
    }
    return first;
  }

  /** The last of so many working days after a day. */
  public LocalDate after(LocalDate day, int workdays) {
    var left = workdays;
    var last = day;
    for (var days = 0; days < MOST_DAYS && left > 0; days++) {
      last = last.plusDays(1);
      left -= isWorkday(last) ? 1 : 0;
    }
    if (left > 0) {
      throw new IllegalStateException("no " + workdays + " working days after " + day);
    }
    return last;
  }

  /**
   * When people are back whom a public holiday keeps away at a moment, or who left for it that
   * afternoon: at noon of the first working day. Absent at any other time; a weekend is no holiday.
   */
  public Optional<Instant> backFromHoliday(Instant at) {
    var local = at.atZone(zone);
    var today = local.toLocalDate();
    if (isWorkday(today) && local.toLocalTime().isBefore(LocalTime.NOON)) {
      return Optional.empty();
    }
    var rest = isWorkday(today) ? today.plusDays(1) : today;
    var first = rest;
    while (!isWorkday(first.minusDays(1)) && first.isAfter(today.minusDays(MOST_DAYS))) {
      first = first.minusDays(1);
    }
    var back = rest;
    while (!isWorkday(back) && back.isBefore(today.plusDays(MOST_DAYS))) {
      back = back.plusDays(1);
    }
    return first.plusDays(WEEKEND).isBefore(back)
        ? Optional.of(at(back, LocalTime.NOON))
        : Optional.empty();
  }

  /** When {@code work} of working time has passed since {@code from}; never before it. */
  public Instant after(Instant from, Duration work) {
    var left = work.isNegative() ? Duration.ZERO : work;
    var day = from.atZone(zone).toLocalDate();
    for (var days = 0; days < MOST_DAYS; days++, day = day.plusDays(1)) {
      if (isWorkday(day)) {
        var start = later(at(day, begins), from);
        var room = Duration.between(start, at(day, ends));
        if (!room.isNegative() && left.compareTo(room) <= 0) {
          return start.plus(left);
        }
        left = room.isNegative() ? left : left.minus(room);
      }
    }
    throw new IllegalStateException("no work for " + work + " after " + from);
  }

  /** The working time from one to the other; zero when {@code until} is not after {@code from}. */
  public Duration between(Instant from, Instant until) {
    var sum = Duration.ZERO;
    var last = until.atZone(zone).toLocalDate();
    for (var day = from.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
      if (isWorkday(day)) {
        var part = Duration.between(later(at(day, begins), from), earlier(at(day, ends), until));
        sum = part.isNegative() ? sum : sum.plus(part);
      }
    }
    return sum;
  }

  private Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(zone).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
