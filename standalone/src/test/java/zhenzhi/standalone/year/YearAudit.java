package zhenzhi.standalone.year;

import com.fasterxml.jackson.jr.ob.JSON;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import zhenzhi.collector.ranking.Period;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.Chromium;
import zhenzhi.standalone.year.Year.Assessed;
import zhenzhi.standalone.year.Year.Told;
import zhenzhi.standalone.year.read.Table;
import zhenzhi.standalone.year.read.Xlsx;
import zhenzhi.standalone.year.recount.Comparison;
import zhenzhi.standalone.year.recount.Recount;

/** Opens the pages and files as the office does, and compares every figure with the recount. */
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

  private static final Pattern ITEM =
      Pattern.compile("data-label=\"项目\">([^<]+)</td><td[^>]+>(?:<span>)?<b>([^<]+)</b>");

  private final YearDistrict district;
  private final Page page;
  private final Recount recount;
  private final Comparison comparison;

  private YearAudit(YearDistrict district, Page page, Recount recount) {
    this.district = district;
    this.page = page;
    this.recount = recount;
    this.comparison = recount.comparison();
  }

  /** Of the first {@code months} of a year. */
  static Comparison of(YearDistrict district, Year year, LocalDate first, int months)
      throws SQLException, IOException {
    try (var chromium = new Chromium();
        var recount = district.recount()) {
      var page =
          chromium.logIn(district.console(), 1366, YearDistrict.OFFICE, YearDistrict.PASSWORD);
      var audit = new YearAudit(district, page, recount);
      for (var period : periods(YearMonth.from(first), months)) {
        audit.ranking(period);
        audit.survey(period);
        audit.supervision(period);
      }
      year.told().forEach(audit::bulletin);
      audit.orders();
      for (var assessed : year.assessed()) {
        audit.assessment(assessed);
      }
      audit.books(YearMonth.from(first), months);
      audit.accused(chromium);
      return audit.comparison;
    }
  }

  /** Every month, each quarter and the year. */
  private static List<Period> periods(YearMonth first, int months) {
    var periods = new ArrayList<Period>();
    for (var nth = 0; nth < months; nth++) {
      var month = first.plusMonths(nth);
      periods.add(Period.month(month));
      if (nth % 3 == 2) {
        periods.add(new Period(month.minusMonths(2).atDay(1), month.atEndOfMonth()));
      }
      if (nth % 12 == 11) {
        periods.add(new Period(month.minusMonths(11).atDay(1), month.atEndOfMonth()));
      }
    }
    return periods;
  }

  private void ranking(Period period) {
    for (var kind : KINDS) {
      var path = "/ranking.csv?period=" + period.first() + ".." + period.last() + "&kind=" + kind;
      recount.ranking(Table.csv(made(path).text()), period.first(), period.last());
    }
  }

  /** Of the district, and of each subdistrict with its sites. */
  private void survey(Period period) throws SQLException, IOException {
    var all = survey(district.unit().id(), period);
    var parts = all.get("parts") instanceof List<?> some ? some : List.of();
    for (var part : parts) {
      if (part instanceof Map<?, ?> below && below.get("unit") instanceof Number id) {
        survey(id.longValue(), period);
      }
    }
  }

  private Map<?, ?> survey(long unit, Period period) throws SQLException, IOException {
    var survey = JSON.std.mapFrom(made("/api/v1/survey?unit=" + unit + "&period=" + period).text());
    recount.survey(survey, period.first(), period.last());
    return survey;
  }

  private void supervision(Period period) throws IOException {
    var file = made("/supervision.xlsx?from=" + period.first() + "&until=" + period.last());
    recount.supervision(
        Xlsx.tables(file.body(), List.copyOf(Recount.KEYS.values())),
        period.first(),
        period.last());
  }

  /** What rests on a ranking is made in the background: until it is, there is nothing. */
  private APIResponse made(String path) {
    var address = district.console().resolve(path).toString();
    var answers = new ArrayList<APIResponse>();
    Await.until(
        path,
        Duration.ofMinutes(1),
        () -> answers.add(page.request().get(address)) && answers.getLast().ok());
    return answers.getLast();
  }

  /** Such as 参加排名24个, 站均3.05学时. */
  private void bulletin(Told told) {
    page.navigate(district.console().resolve("/bulletins/" + told.bulletin()).toString());
    var text = page.locator("main").innerText();
    told.totals()
        .forEach((name, figure) -> {
          var found = Pattern.compile(name + "([0-9.]+)").matcher(text);
          comparison.figure(
              "bulletin " + told.bulletin() + ", " + name,
              found.find() ? found.group(1) : "nothing",
              figure);
        });
  }

  private void orders() {
    page.navigate(district.console().resolve("/rectifications").toString());
    Chromium.shoot(page, "year-rectifications-1366");
    var text = page.locator("#paragraph-text").innerText();
    var recounted = recount.orders();
    OUTCOMES.forEach((name, pattern) -> {
      var found = pattern.matcher(text);
      comparison.figure(
          "orders " + name,
          found.find() ? found.group(1) : "nothing",
          String.valueOf(recounted.getOrDefault(name, 0)));
    });
  }

  /** The workbook says what a site came to, its page how. */
  private void assessment(Assessed assessed) throws IOException {
    var path = "/assessments/" + assessed.id();
    var file = Xlsx.tables(made(path + "/all.xlsx").body(), List.of("站点", "办事处", "方面"));
    var lines = new TreeMap<String, Map<String, String>>();
    file.getOrDefault("站点", new Table(List.of()))
        .rows()
        .forEach(row -> lines.put(Table.cell(row, "编号"), new TreeMap<>(row)));
    var points = assessed.isNow(district.now()) ? points(assessed) : assessed.points();
    comparison.figure(
        "assessment " + assessed.quarter() + ", sites",
        lines.keySet().toString(),
        new TreeSet<>(points.keySet()).toString());
    points.forEach((code, expected) -> {
      var printed = lines.getOrDefault(code, new TreeMap<>());
      items(made(path + "/sites/" + code).text()).forEach(printed::putIfAbsent);
      expected.forEach((name, figure) ->
          comparison.figure(
              "assessment " + assessed.quarter() + ", " + code + ", " + name,
              printed.getOrDefault(name, "no such figure"),
              figure));
    });
  }

  private Map<String, Map<String, String>> points(Assessed assessed) {
    return recount.points(assessed.quarter().first(), assessed.quarter().last());
  }

  private static Map<String, String> items(String html) {
    var items = new TreeMap<String, String>();
    var found = ITEM.matcher(html);
    while (found.find()) {
      items.put(found.group(1).strip(), found.group(2).strip());
    }
    return items;
  }

  /** The overview of each month, and both ledgers of each site for the year. */
  private void books(YearMonth first, int months) {
    for (var nth = 0; nth < months; nth++) {
      var month = first.plusMonths(nth);
      recount.shelves(Table.csv(made("/books/all.csv?month=" + month).text()), month);
    }
    var from = first.atDay(1);
    var until = from.plusYears(1).minusDays(1);
    for (var site : district.plan().sites()) {
      var code = site.code().value();
      var ledgers = "/stations/" + code + "/books/";
      var year = "/table.csv?year=" + first.getYear();
      recount.viewing(Table.csv(made(ledgers + "viewing" + year).text()), code, from, until);
      recount.running(Table.csv(made(ledgers + "running" + year).text()), code, from, until);
    }
  }

  /** Who sees an entry, whom it is about, and what came of it. */
  private void accused(Chromium chromium) throws SQLException {
    var accused = recount.accused();
    for (var login : district.logins()) {
      var theirs = chromium.logIn(district.console(), 360, login, YearDistrict.PASSWORD);
      accused.forEach((id, entry) -> {
        var answer =
            theirs.request().get(district.console().resolve("/accountability/" + id).toString());
        var mayRead = entry.readers().contains(login);
        var what = "accountability " + id + ", " + login;
        comparison.figure(
            what, answer.ok() ? "shown" : "not shown", mayRead ? "shown" : "not shown");
        if (mayRead && answer.ok()) {
          var html = answer.text();
          for (var word : List.of(entry.person(), entry.state())) {
            comparison.figure(
                what + ", " + word, html.contains(word) ? word : "not on the page", word);
          }
        }
      });
      theirs.context().close();
    }
  }
}
