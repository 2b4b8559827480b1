package zhenzhi.dashboard.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What an address of the page asks for. What it says wrongly is as if it were not said.
 *
 * @param day absent for the newest one of the month on which something played
 */
record StudyQuery(YearMonth month, Optional<LocalDate> day) {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static StudyQuery of(UnaryOperator<String> parameter, LocalDate today) {
    var day = day(parameter.apply("day"));
    return new StudyQuery(
        day.map(YearMonth::from)
            .or(() -> day(parameter.apply("month") + "-01").map(YearMonth::from))
            .orElse(YearMonth.from(today)),
        day);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
