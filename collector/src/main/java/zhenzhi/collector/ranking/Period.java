package zhenzhi.collector.ranking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The days that are ranked. Days that are exactly a month, a quarter or a year are that one,
 * however somebody came by them.
 *
 * @param last included, not before {@code first}
 */
public record Period(LocalDate first, LocalDate last) {
  private static final int LONGEST_DAYS = 3 * 366;
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})");
  private static final Pattern SPAN =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

  /** What kind of days these are. */
  public enum Kind {
    MONTH,
    QUARTER,
    YEAR,
    SPAN
  }

  /**
   * The days of which there can be something to rank.
   *
   * @param latest today; not before {@code earliest}
   */
  public record Bounds(LocalDate earliest, LocalDate latest) {
    /** Whether some of the period's days lie in them. */
    public boolean reach(Period period) {
      return !period.last().isBefore(earliest) && !period.first().isAfter(latest);
    }
  }

  public Period {
    if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) >= LONGEST_DAYS) {
      throw new IllegalArgumentException(
          "not a period of at most " + LONGEST_DAYS + " days: " + first + " to " + last);
    }
  }

  public static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth());
  }

  /** Reads what {@link #toString} writes; empty when it is nothing of the kind. */
  public static Optional<Period> parse(String text) {
    try {
      var month = MONTH.matcher(text);
      if (month.matches()) {
        return Optional.of(month(YearMonth.parse(text)));
      }
      var quarter = QUARTER.matcher(text);
      if (quarter.matches()) {
        var first =
            LocalDate.of(
                Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2, 1);
        return Optional.of(months(first, 3));
      }
      if (YEAR.matcher(text).matches()) {
        return Optional.of(months(LocalDate.of(Integer.parseInt(text), 1, 1), 12));
      }
      var span = SPAN.matcher(text);
      return span.matches()
          ? Optional.of(new Period(LocalDate.parse(span.group(1)), LocalDate.parse(span.group(2))))
          : Optional.empty();
    } catch (DateTimeException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** What kind of days these are. */
  public Kind kind() {
    if (first.getDayOfMonth() == 1) {
      if (last.equals(months(first, 1).last)) {
        return Kind.MONTH;
      }
      if (last.equals(months(first, 3).last) && first.getMonthValue() % 3 == 1) {
        return Kind.QUARTER;
      }
      if (last.equals(months(first, 12).last) && first.getMonthValue() == 1) {
        return Kind.YEAR;
      }
    }
    return Kind.SPAN;
  }

  /**
   * The part of it within the bounds: free days are cut, a month, a quarter and a year stay whole.
   * One that lies outside becomes the one of its kind that is nearest.
   */
  Period within(Bounds bounds) {
    var earliest = bounds.earliest();
    var latest = bounds.latest();
    var day = latest.isBefore(first) ? latest : last.isBefore(earliest) ? earliest : first;
    return switch (kind()) {
      case MONTH -> month(YearMonth.from(day));
      case QUARTER -> months(day.withDayOfMonth(1).with(day.getMonth().firstMonthOfQuarter()), 3);
      case YEAR -> months(day.withDayOfYear(1), 12);
      case SPAN ->
          day.equals(first)
              ? new Period(
                  first.isBefore(earliest) ? earliest : first, last.isAfter(latest) ? latest : last)
              : new Period(day, day);
    };
  }

  /** As long, and just before. */
  public Period previous() {
    return switch (kind()) {
      case MONTH -> months(first.minusMonths(1), 1);
      case QUARTER -> months(first.minusMonths(3), 3);
      case YEAR -> months(first.minusYears(1), 12);
      case SPAN -> new Period(first.minusDays(days()), first.minusDays(1));
    };
  }

  /** As long, and just after. */
  public Period next() {
    return switch (kind()) {
      case MONTH -> months(first.plusMonths(1), 1);
      case QUARTER -> months(first.plusMonths(3), 3);
      case YEAR -> months(first.plusYears(1), 12);
      case SPAN -> new Period(last.plusDays(1), last.plusDays(days()));
    };
  }

  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** Whether it is made of whole months, whose sums are kept. */
  boolean isWholeMonths() {
    return first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
  }

  /**
   * For addresses: {@code 2026-11}, {@code 2026-Q4}, {@code 2026}, {@code 2026-10-05..2026-11-03}.
   */
  @Override
  public String toString() {
    return switch (kind()) {
      case MONTH -> YearMonth.from(first).toString();
      case QUARTER -> first.getYear() + "-Q" + first.get(IsoFields.QUARTER_OF_YEAR);
      case YEAR -> String.valueOf(first.getYear());
      case SPAN -> first + ".." + last;
    };
  }

  private static Period months(LocalDate first, int months) {
    return new Period(first, first.plusMonths(months).minusDays(1));
  }
}
