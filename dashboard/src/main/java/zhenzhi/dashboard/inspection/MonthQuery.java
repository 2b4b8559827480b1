package zhenzhi.dashboard.inspection;

import io.micronaut.http.uri.UriBuilder;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.function.UnaryOperator;
import zhenzhi.dashboard.inspection.sheet.VisitAddress;

/**
 * Which month and subdistrict somebody wants to see, as the address has it.
 *
 * @param area the subdistrict by name; empty for all
 * @param page from 0
 */
record MonthQuery(YearMonth month, String area, int page) {
  static final int PAGE = 100;

  private static final int LONGEST = 50;
  private static final int MOST_PAGES = 1_000;

  /** {@code parameter} gives each its value, or nothing. */
  static MonthQuery of(UnaryOperator<String> parameter, YearMonth present) {
    var area = parameter.apply("area").strip();
    var page = parameter.apply("page");
    return new MonthQuery(
        month(parameter.apply("month"), present),
        area.length() > LONGEST ? "" : area,
        page.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(page) - 1, 0, MOST_PAGES) : 0);
  }

  /** What is no month, or lies a year ahead, is the present one. */
  static YearMonth month(String text, YearMonth present) {
    try {
      var month = YearMonth.parse(text);
      return month.isAfter(present.plusYears(1)) || month.getYear() < 2000 ? present : month;
    } catch (DateTimeException _) {
      return present;
    }
  }

  String in(YearMonth other) {
    return at(VisitAddress.PATH, new MonthQuery(other, area, 0));
  }

  String onPage(int chosen) {
    return at(VisitAddress.PATH, new MonthQuery(month, area, chosen));
  }

  String file(String ending) {
    return at(VisitAddress.PATH + "/all." + ending, new MonthQuery(month, area, 0));
  }

  private static String at(String path, MonthQuery query) {
    var address = UriBuilder.of(path).queryParam("month", query.month);
    if (!query.area.isEmpty()) {
      address.queryParam("area", query.area);
    }
    if (query.page > 0) {
      address.queryParam("page", query.page + 1);
    }
    return address.build().toString();
  }
}
