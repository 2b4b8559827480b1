package zhenzhi.dashboard.assessment;

import io.micronaut.http.uri.UriBuilder;
import java.util.function.UnaryOperator;
import zhenzhi.collector.assessment.file.Line;

/**
 * Which sites of an assessment are wanted.
 *
 * @param tier by its name; empty for any, {@code 不评} for those without
 * @param subdistrict by its name; empty for any
 * @param text part of a name, or a code
 * @param page counted from 0
 */
record AssessmentQuery(String tier, String subdistrict, String text, int page) {
  static final int SIZE = 50;
  static final String NONE = "不评";

  /** {@code parameter}: what the address gives for a name; empty when nothing. */
  static AssessmentQuery of(UnaryOperator<String> parameter) {
    var page = parameter.apply("page");
    return new AssessmentQuery(
        parameter.apply("tier").strip(),
        parameter.apply("subdistrict").strip(),
        parameter.apply("q").strip(),
        page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) - 1 : 0);
  }

  boolean wants(Line line) {
    return (tier.isEmpty() || line.tier().orElse(NONE).equals(tier))
        && (subdistrict.isEmpty() || line.subdistrict().equals(subdistrict))
        && (text.isEmpty() || line.name().contains(text) || line.code().value().equals(text));
  }

  boolean isFiltering() {
    return !(tier.isEmpty() && subdistrict.isEmpty() && text.isEmpty());
  }

  String address(String path, int onPage) {
    var address = UriBuilder.of(path);
    if (!tier.isEmpty()) {
      address.queryParam("tier", tier);
    }
    if (!subdistrict.isEmpty()) {
      address.queryParam("subdistrict", subdistrict);
    }
    if (!text.isEmpty()) {
      address.queryParam("q", text);
    }
    if (onPage > 0) {
      address.queryParam("page", onPage + 1);
    }
    return address.build().toString();
  }
}
