package zhenzhi.dashboard.content;

import io.micronaut.http.uri.UriBuilder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * Which plan an address or a form is about. What it says wrongly is as if it were not said.
 *
 * @param unit absent for the topmost that the reader may see
 * @param course whose subdistricts are to be shown
 */
record PlanQuery(OptionalLong unit, YearMonth month, OptionalLong course) {
  static final String PATH = "/content/plan";

  static PlanQuery of(UnaryOperator<String> parameter, LocalDate today) {
    return new PlanQuery(
        number(parameter.apply("unit")),
        month(parameter.apply("month"), today),
        number(parameter.apply("course")));
  }

  /** The present month when it is none, or lies beyond what anybody plans. */
  static YearMonth month(String text, LocalDate today) {
    try {
      var month = YearMonth.parse(text);
      if (month.getYear() >= 2000 && !month.isAfter(YearMonth.from(today).plusYears(1))) {
        return month;
      }
    } catch (DateTimeException _) {
      // Not a month: the present one.
    }
    return YearMonth.from(today);
  }

  static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  String address() {
    var address = UriBuilder.of(PATH);
    unit.ifPresent(id -> address.queryParam("unit", id));
    address.queryParam("month", month);
    course.ifPresent(id -> address.queryParam("course", id));
    return address.build().toString();
  }

  PlanQuery in(YearMonth chosen) {
    return new PlanQuery(unit, chosen, OptionalLong.empty());
  }

  PlanQuery of(OptionalLong chosen) {
    return new PlanQuery(unit, month, chosen);
  }
}
