package zhenzhi.dashboard.inspection;

import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import zhenzhi.collector.inspection.defect.DefectFilter;
import zhenzhi.collector.inspection.defect.DefectFilter.Part;
import zhenzhi.dashboard.inspection.sheet.VisitAddress;

/** Which defects somebody wants to see, as the address has it. */
record DefectQuery(Part part, OptionalLong subdistrict, int page) {
  static final int PAGE = 50;
  static final String PATH = VisitAddress.PATH + "/defects";

  private static final int MOST_PAGES = 10_000;

  /** {@code parameter} gives each its value, or nothing. */
  static DefectQuery of(UnaryOperator<String> parameter) {
    var page = number(parameter.apply("page"));
    return new DefectQuery(
        Arrays.stream(Part.values())
            .filter(part -> part.name().equals(parameter.apply("part")))
            .findFirst()
            .orElse(Part.OPEN),
        number(parameter.apply("subdistrict")),
        page.isPresent() ? Math.clamp(page.getAsLong() - 1, 0, MOST_PAGES) : 0);
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  DefectFilter filter() {
    return new DefectFilter(part, subdistrict, (long) page * PAGE, PAGE);
  }

  DefectFilter all(int most) {
    return new DefectFilter(part, subdistrict, 0, most);
  }

  String on(Part other) {
    return at(PATH, new DefectQuery(other, subdistrict, 0));
  }

  String onPage(int chosen) {
    return at(PATH, new DefectQuery(part, subdistrict, chosen));
  }

  String csv() {
    return at(PATH + "/all.csv", new DefectQuery(part, subdistrict, 0));
  }

  private static String at(String path, DefectQuery query) {
    var address = UriBuilder.of(path).queryParam("part", query.part);
    query.subdistrict.ifPresent(id -> address.queryParam("subdistrict", id));
    if (query.page > 0) {
      address.queryParam("page", query.page + 1);
    }
    return address.build().toString();
  }
}
