package zhenzhi.dashboard.supervision;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days that somebody asks for.
 *
 * @param until the last day
 * @param problem why it is not what was asked for; empty when it is
 */
public record Span(LocalDate from, LocalDate until, String problem) {
  private static final int MOST_YEARS = 3;

  /** What the form says, or the days since {@code otherwise}. */
  public static Span of(String from, String until, LocalDate otherwise, LocalDate today) {
    if (from.isEmpty() && until.isEmpty()) {
      return new Span(otherwise, today, "");
    }
    var first = day(from);
    var last = day(until);
    if (first.isEmpty() || last.isEmpty()) {
      return wrong("两个日期都要填，写成 2026-11-20 这样", otherwise, today);
    }
    if (last.get().isBefore(first.get())) {
      return wrong("“到 " + until + "”比“从 " + from + "”还早", otherwise, today);
    }
    return first.get().plusYears(MOST_YEARS).isBefore(last.get())
        ? wrong("一次最多看三年", otherwise, today)
        : new Span(first.get(), last.get(), "");
  }

  private static Span wrong(String why, LocalDate otherwise, LocalDate today) {
    return new Span(otherwise, today, why + "。下面是 " + otherwise + " 以来的。");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
