package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.station.Scope;
import zhenzhi.dashboard.frame.TimesService;

/** 综合情况: down from the district to a site, by month, quarter and year, and out of the console. */
class SurveyConsoleIT {
  private static Browsing browsing;
  private static Console console;

  /** {@code e-1} studied an hour on every day of last month, and on no other of the year. */
  @BeforeAll
  static void start() throws Exception {
    browsing = Browsing.start();
    console = new Console();
    console.district.given(
        """
        UPDATE station SET registered_at = '2025-01-01T00:00:00Z';
        DELETE FROM station_day;
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT {e-1}, day, played.ms, played.ms, 1, 8, 288, 0
        FROM (
          SELECT CAST(at AS date) AS day
          FROM generate_series(date_trunc('year', CAST('%1$s' AS timestamp)), now(), INTERVAL '1 day') AS at
        ) AS days
        CROSS JOIN LATERAL (
          SELECT CASE WHEN date_trunc('month', day) = '%1$s' THEN 3600000 ELSE 0 END AS ms
        ) AS played;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), 0, 0, 0, sum(sessions),
          count(*) FILTER (WHERE credited_ms > 0), count(*), sum(reports), 0, 0
        FROM station_day
        GROUP BY 1, 2
        """
            .formatted(month().atDay(1)));
    for (var period : periods()) {
      ready(period);
    }
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
      browsing.close();
    }
  }

  @Test
  void downFromTheDistrictToASite() {
    try (var desk = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      Browsing.choose(office, "考评", "综合情况");
      assertThat(office.locator("h1")).containsText("江东区");
      choose(office, month().toString());
      assertThat(office.locator("h2#below")).hasText("按办事处");
      assertThat(line(office, "城东办事处")).containsText(month().lengthOfMonth() + ".00");
      Browsing.shoot(office, "console-survey-1366");
      line(office, "城东办事处").locator("a").click();
      assertThat(office.locator("h2#below")).hasText("按社区");
      line(office, "春晖社区").locator("a").click();
      assertThat(office.locator("h2#below")).hasText("按站点");
      assertThat(line(office, "春晖一站")).containsText(month().lengthOfMonth() + ".00");
      assertThat(line(office, "春晖二站")).containsText("暂无数据");
      office.locator(".title a").getByText("城东办事处").click();
      assertThat(office.locator("h1")).containsText("城东办事处");
      line(office, "春晖社区").locator("a").click();
      line(office, "春晖一站").locator("a").click();
      assertThat(office.locator("h1")).containsText("春晖一站");
    }
  }

  @Test
  void byMonthQuarterAndYear() {
    try (var phone = browsing.context(360)) {
      var office = phone.newPage();
      console.logIn(office, "office");
      for (var period : periods()) {
        office.navigate(console.url("/survey"));
        choose(office, period.toString());
        assertThat(line(office, "城东办事处")).containsText(month().lengthOfMonth() + ".00");
        assertThat(office.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      }
      office.navigate(console.url("/survey?period=2026-13"));
      assertThat(office.locator("main .notice")).containsText("没有“2026-13”这样的时期");
    }
  }

  /** For 月报 the paragraph, for a sheet the workbook, for the city's own programs the JSON. */
  @Test
  void outOfTheConsole() {
    try (var desk = browsing.context(1366)) {
      desk.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/survey?period=" + month()));
      var told = office.locator("#paragraph-text").textContent();
      assertThat(told).contains("江东区共有远程教育站点3个");
      Browsing.press(office, "复制");
      assertThat(office.locator("[data-copy]")).hasText("已复制");
      assertThat(office.evaluate("navigator.clipboard.readText()")).isEqualTo(told);

      var file = office.waitForDownload(() -> office.getByText("下载表格").click());
      assertThat(file.suggestedFilename())
          .isEqualTo("survey-%d-%s.xlsx".formatted(console.district.district.id(), month()));
      var json = desk.request().get(console.url("/api/v1/survey?period=" + month()));
      assertThat(json.text()).contains("\"sites\":3", "城东办事处", "城西办事处");
    }
  }

  /** A console that is reached over plain HTTP has no clipboard of the browser's own. */
  @Test
  void theParagraphIsCopiedWithoutTheClipboardToo() {
    try (var desk = browsing.context(1366)) {
      desk.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      desk.addInitScript("Clipboard.prototype.writeText = undefined");
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/survey?period=" + month()));
      Browsing.press(office, "复制");
      assertThat(office.locator("[data-copy]")).hasText("已复制");
      assertThat(office.evaluate("navigator.clipboard.readText()"))
          .isEqualTo(office.locator("#paragraph-text").textContent());
    }
  }

  @Test
  void nobodySeesWhatIsNotTheirs() {
    var west = console.district.west.id();
    try (var east = browsing.context(360);
        var keeper = browsing.context(360)) {
      console.logIn(east.newPage(), "east");
      assertStatus(east, "/survey?period=" + month(), 200);
      assertStatus(east, "/survey?period=" + month() + "&unit=" + west, 404);
      assertStatus(east, "/survey.xlsx?period=" + month() + "&unit=" + west, 404);
      assertStatus(east, "/api/v1/survey?period=" + month() + "&unit=" + west, 404);
      console.logIn(keeper.newPage(), "keeper");
      assertStatus(keeper, "/survey", 403);
    }
  }

  private static void assertStatus(BrowserContext who, String path, int status) {
    assertThat(who.request().get(console.url(path)).status()).as(path).isEqualTo(status);
  }

  private static void choose(Page page, String period) {
    page.locator("#period").selectOption(period);
    Browsing.press(page, "查看");
    page.waitForURL("**period=" + period + "*");
  }

  private static Locator line(Page page, String name) {
    return page.locator("section[aria-labelledby=below] tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static List<Period> periods() {
    var quarter = (month().getMonthValue() + 2) / 3;
    return List.of(
        Period.month(month()),
        Period.parse(month().getYear() + "-Q" + quarter).orElseThrow(),
        Period.parse(String.valueOf(month().getYear())).orElseThrow());
  }

  private static YearMonth month() {
    return YearMonth.from(console.district.context.getBean(TimesService.class).now().today())
        .minusMonths(1);
  }

  /** On a busy machine a ranking takes longer than a reader waits. */
  private static void ready(Period period) throws Exception {
    var rankings = console.district.context.getBean(RankingService.class);
    while (rankings.fresh(Scope.of(console.district.district), period).isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
