package zhenzhi.standalone.year;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.Chromium;
import zhenzhi.standalone.year.Year.Told;
import zhenzhi.standalone.year.recount.Recount;
import zhenzhi.standalone.year.recount.Table;

/** Opens the pages as the office does, and compares every figure with the recount. */
final class YearAudit {
  private static final List<String> KINDS =
      List.of("village", "community", "agency", "school", "enterprise");

  /** What the paragraph on 限期整改 calls each outcome. */
  private static final Map<String, Pattern> OUTCOMES =
      Map.of(
          "办结", Pattern.compile("按期办结(\\d+)件"),
          "延期", Pattern.compile("经批准延期办结(\\d+)件"),
          "超时", Pattern.compile("超时(\\d+)件"),
          "撤销", Pattern.compile("撤销(\\d+)件"),
          "在办", Pattern.compile("正在办理(\\d+)件"));

  private final YearDistrict district;
  private final Page page;
  private final Recount recount;
  private final List<String> differences = new ArrayList<>();
  private int figures;

  private YearAudit(YearDistrict district, Page page, Recount recount) {
    this.district = district;
    this.page = page;
    this.recount = recount;
  }

  /**
   * What came of it.
   *
   * @param figures how many were compared
   * @param differences a line each
   */
  record Result(int figures, List<String> differences) {
    Result {
      differences = List.copyOf(differences);
    }
  }

  /** Of the first {@code months} of a year. */
  static Result of(YearDistrict district, List<Told> told, LocalDate first, int months)
      throws SQLException {
    try (var chromium = new Chromium();
        var recount = district.recount()) {
      var page =
          chromium.logIn(district.console(), 1366, YearDistrict.OFFICE, YearDistrict.PASSWORD);
      var audit = new YearAudit(district, page, recount);
      audit.rankings(YearMonth.from(first), months);
      told.forEach(audit::bulletin);
      audit.orders();
      return new Result(audit.figures, audit.differences);
    }
  }

  /** Every month, each quarter and the year. */
  private void rankings(YearMonth first, int months) throws SQLException {
    for (var nth = 0; nth < months; nth++) {
      var month = first.plusMonths(nth);
      ranking(month, month);
      if (nth % 3 == 2) {
        ranking(month.minusMonths(2), month);
      }
      if (nth % 12 == 11) {
        ranking(month.minusMonths(11), month);
      }
    }
  }

  private void ranking(YearMonth from, YearMonth until) throws SQLException {
    var first = from.atDay(1);
    var last = until.atEndOfMonth();
    for (var kind : KINDS) {
      var table = file("/ranking.csv?period=" + first + ".." + last + "&kind=" + kind);
      figures += table.rows().size() * Recount.FIGURES_OF_A_ROW;
      differences.addAll(recount.ranking(table, first, last, district.now()));
    }
  }

  /** A ranking is made in the background: until it is, there is no file. */
  private Table file(String path) {
    var address = district.console().resolve(path).toString();
    Await.until(path, Duration.ofMinutes(1), () -> page.request().get(address).ok());
    return Table.csv(page.request().get(address).text());
  }

  /** Such as 参加排名24个, 站均3.05学时. */
  private void bulletin(Told told) {
    page.navigate(district.console().resolve("/bulletins/" + told.bulletin()).toString());
    var text = page.locator("main").innerText();
    told.totals()
        .forEach((name, figure) -> {
          var found = Pattern.compile(name + "([0-9.]+)").matcher(text);
          var printed = found.find() ? found.group(1) : "nothing";
          figures++;
          if (!printed.equals(figure)) {
            differences.add(
                "bulletin %d, %s: printed %s, recounted %s"
                    .formatted(told.bulletin(), name, printed, figure));
          }
        });
  }

  private void orders() throws SQLException {
    page.navigate(district.console().resolve("/rectifications").toString());
    Chromium.shoot(page, "year-rectifications-1366");
    var text = page.locator("#paragraph + p").innerText();
    var printed = new TreeMap<String, Integer>();
    OUTCOMES.forEach((name, pattern) -> {
      var found = pattern.matcher(text);
      printed.put(name, found.find() ? Integer.parseInt(found.group(1)) : -1);
    });
    var recounted = new TreeMap<String, Integer>();
    OUTCOMES.keySet().forEach(name -> recounted.put(name, 0));
    recounted.putAll(recount.orders(district.today()));
    figures += printed.size();
    if (!printed.equals(recounted)) {
      differences.add("orders: printed " + printed + ", recounted " + recounted);
    }
  }
}
