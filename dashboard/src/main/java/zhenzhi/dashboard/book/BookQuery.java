package zhenzhi.dashboard.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.UnaryOperator;

/** Which month of the books a reader wants to see, or which year, as the address has it. */
public record BookQuery(YearMonth month, boolean isYear) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  /** {@code parameter} gives each its value, or nothing; this month when it gives none. */
  public static BookQuery of(UnaryOperator<String> parameter, LocalDate today) {
    var year = parameter.apply("year");
    return year.matches("2[0-9]{3}")
        ? new BookQuery(YearMonth.of(Integer.parseInt(year), 1), true)
        : new BookQuery(month(parameter.apply("month"), today), false);
  }

  private static YearMonth month(String text, LocalDate today) {
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR) {
        return month;
      }
    } catch (DateTimeException _) { // what is no month asks for this one
    }
    return YearMonth.from(today);
  }

  public LocalDate first() {
    return isYear ? month.atDay(1).withDayOfYear(1) : month.atDay(1);
  }

  public LocalDate last() {
    return isYear ? LocalDate.of(month.getYear(), 12, 31) : month.atEndOfMonth();
  }

  /** Such as {@code 2026年11月} or {@code 2026年}. */
  public String says() {
    return isYear ? month.getYear() + "年" : month.getYear() + "年" + month.getMonthValue() + "月";
  }

  /** As an address has it, such as {@code month=2026-11}. */
  public String parameter() {
    return isYear ? "year=" + month.getYear() : "month=" + month;
  }

  /** Such as {@code 2026-11}, for names of files. */
  public String file() {
    return isYear ? String.valueOf(month.getYear()) : month.toString();
  }

  static String of(YearMonth month) {
    return new BookQuery(month, false).parameter();
  }
}
