package zhenzhi.dashboard.diagnosis;

import io.micronaut.http.uri.UriBuilder;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.diagnosis.review.ReviewFilter;

/**
 * What an address of 误判复盘 asks for. What it says wrongly is as if it were not said.
 *
 * @param page of the misses, counted from 0
 */
record ReviewQuery(Span span, OptionalLong unit, int page) {
  static final String PATH = DiagnosisQuery.PATH + "/review";

  /** How far back. */
  enum Span {
    MONTH("最近 30 天", 30),
    QUARTER("最近 90 天", 90),
    YEAR("最近一年", 365),
    ALL("全部", 36_500);

    private final String word;
    private final int days;

    Span(String word, int days) {
      this.word = word;
      this.days = days;
    }

    String word() {
      return word;
    }
  }

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static ReviewQuery of(UnaryOperator<String> parameter) {
    return new ReviewQuery(
        DiagnosisQuery.one(Span.values(), parameter.apply("span")).orElse(Span.QUARTER),
        DiagnosisQuery.number(parameter.apply("unit")),
        DiagnosisQuery.page(parameter.apply("page")));
  }

  ReviewFilter filter(LocalDate today) {
    return new ReviewFilter(today.minusDays(span.days - 1L), unit);
  }

  boolean isFiltering() {
    return span != Span.QUARTER || unit.isPresent();
  }

  String csv() {
    return address(PATH + "/all.csv", 0);
  }

  String onPage(int chosen) {
    return address(PATH, chosen);
  }

  private String address(String path, int chosen) {
    var address = UriBuilder.of(path).queryParam("span", span);
    unit.ifPresent(id -> address.queryParam("unit", id));
    if (chosen > 0) {
      address.queryParam("page", chosen + 1);
    }
    return address.build().toString();
  }
}
