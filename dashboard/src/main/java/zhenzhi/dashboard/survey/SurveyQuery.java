package zhenzhi.dashboard.survey;

import io.micronaut.http.uri.UriBuilder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.ranking.Period;
import zhenzhi.dashboard.words.Labels;

/**
 * What an address of 综合情况 asks for.
 *
 * @param unit absent for the reader's own
 * @param problem what is wrong with the period; empty when nothing is
 */
record SurveyQuery(OptionalLong unit, Period period, String problem) {
  static final String PATH = "/survey";

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static SurveyQuery of(UnaryOperator<String> parameter, LocalDate today) {
    var unit = parameter.apply("unit");
    var number =
        unit.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(unit)) : OptionalLong.empty();
    var month = Period.month(YearMonth.from(today));
    var named = parameter.apply("period");
    return Period.parse(named)
        .map(period -> new SurveyQuery(number, period, ""))
        .orElseGet(() ->
            new SurveyQuery(
                number,
                month,
                named.isEmpty() ? "" : "没有“%s”这样的时期，下面是%s的。".formatted(named, Labels.of(month))));
  }

  static String address(String path, long unit, Period period) {
    return UriBuilder.of(path).queryParam("unit", unit).queryParam("period", period).build() + "";
  }
}
