package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.frame.TimesService;

/** 一册三簿: a keeper with a phone writes what no box knows, and the office looks at it. */
class BookConsoleIT {
  private static Browsing browsing;

  private final Console console = new Console();
  private final AtomicInteger taps = new AtomicInteger();

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
  }

  @AfterAll
  static void stop() {
    if (browsing != null) {
      browsing.close();
    }
  }

  /** Yesterday {@code e-1} played from nine to ten in the morning. */
  @BeforeEach
  void yesterday() {
    console.district.given(
        """
        DELETE FROM station_day;
        DELETE FROM playback;
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports, missing)
        VALUES ({e-1}, '%1$s', 3600000, 3600000, 1, 288, 0);
        INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content, title, category,
          player, display, placed_by)
        VALUES ({e-1}, '%1$s 09:00:00+08', '%1$s 10:00:00+08', '00000000-0000-0000-0000-000000000002',
          2, 0, 1, 'c-1', '党章<b>学习</b>', 'BASICS', 'mpv', 'ON', 'BOX_CLOCK')
        """
            .formatted(today().minusDays(1)));
  }

  private LocalDate today() {
    return console.district.context.getBean(TimesService.class).now().today();
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void whoCameAndWhatWasSaidInThreeTaps() {
    try (var phone = browsing.context(360)) {
      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      assertThat(keeper.locator("section[aria-labelledby=books]")).containsText("信息反馈记录");
      tap(keeper, "a.button:has-text('的收看')");
      assertThat(keeper.locator("#facts ~ dl")).containsText("09:00-10:00");
      assertThat(keeper.locator("#facts ~ dl")).containsText("党章<b>学习</b>");
      keeper.locator("#came").fill("18");
      keeper.locator("#talk").fill("大家讨论了秸秆还田的补贴");
      tap(keeper, "button:has-text('存下来')");
      assertThat(keeper.locator(".notice.good")).containsText("已经记下");
      assertThat(keeper.locator("tbody tr")).containsText("秸秆还田");
      assertThat(keeper.locator("tbody tr")).containsText("18");
      assertThat(taps.get()).isLessThanOrEqualTo(3);
      Browsing.shoot(keeper, "console-leaf-360");
      assertThat(keeper.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

      taps.set(0);
      keeper.navigate(console.url("/own"));
      tap(keeper, "a.button:has-text('写一条信息反馈记录')");
      keeper.locator("#opinion").fill("想看大棚蔬菜的课");
      tap(keeper, "button:has-text('存下来')");
      assertThat(keeper.locator("tbody tr")).containsText("大棚蔬菜");
      assertThat(taps.get()).isLessThanOrEqualTo(3);
      keeper.navigate(console.url("/own"));
      assertThat(keeper.locator("section[aria-labelledby=books]")).not().containsText("写一条");
    }
  }

  @Test
  void aCorrectionIsHintedAtAndKeepsWhatWasTold() {
    try (var phone = browsing.context(360)) {
      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      keeper.navigate(console.url("/stations/e-1/books/viewing/days/" + today().minusDays(1)));
      keeper.locator("details.further summary").click();
      keeper.locator("#hours").fill("两小时");
      keeper.locator("#host").fill("李秀英");
      keeper.locator("#form").selectOption("集中");
      Browsing.press(keeper, "存下来");
      assertThat(keeper.locator(".notice.bad")).containsText("“学时”要写小时数");
      assertThat(keeper.locator("#form")).hasValue("集中");
      assertThat(keeper.locator("#hours")).hasValue("两小时");
      assertThat(keeper.locator("#host")).hasValue("李秀英");
      keeper.locator("#hours").fill("3");
      Browsing.press(keeper, "存下来");
      assertThat(keeper.locator("tbody tr")).containsText("3.00");
      assertThat(keeper.locator("tbody tr")).containsText("原记：1.00");
      assertThat(keeper.locator("tbody tr")).containsText("学时比机顶盒播放的多");
      keeper.navigate(console.url("/stations/e-1/books/viewing/days/" + today().minusDays(1)));
      assertThat(keeper.locator("#form")).hasValue("集中");

      keeper.navigate(console.url("/stations/e-1/books/roster/new"));
      keeper.locator("#name").fill("王桂芳");
      keeper.locator("#phone").fill("138 0000 1111");
      Browsing.press(keeper, "存下来");
      keeper.locator("td.main a").click();
      Browsing.press(keeper, "记错了，撤销这一条");
      assertThat(keeper.locator("main details summary")).hasText("撤销了的 1 条");
      keeper.locator("main details summary").click();
      keeper.locator("main details a").click();
      Browsing.press(keeper, "还是要这一条");
      assertThat(keeper.locator("tbody tr")).containsText("138 0000 1111");
    }
  }

  @Test
  void theDayOfARowIsCorrected() {
    try (var phone = browsing.context(360)) {
      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      keeper.navigate(console.url("/stations/e-1/books/feedback/new"));
      keeper.locator("#opinion").fill("上门送学");
      Browsing.press(keeper, "存下来");
      keeper.locator("td.main a").click();
      keeper.locator("#day").fill(today().minusDays(1).toString());
      Browsing.press(keeper, "存下来");
      assertThat(keeper.locator(".notice.good")).containsText("已经记下");
      keeper.locator("td.main a").click();
      assertThat(keeper.locator("#day")).hasValue(today().minusDays(1).toString());
      assertThat(keeper.locator("section[aria-labelledby=events]"))
          .containsText("原来的日期“" + today() + "”");
    }
  }

  @Test
  void theOfficeSeesAllSitesAndOthersTheirOwn() {
    try (var desk = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      Browsing.choose(office, "学时", "一册三簿");
      assertThat(office.locator("tbody tr")).hasCount(3);
      Browsing.shoot(office, "console-books-1366");
      office.locator("#part").selectOption("HINTED");
      Browsing.press(office, "查看");
      assertThat(office.locator(".empty")).containsText("没有这样的站点");
      assertThat(desk.request().get(console.url("/books/all.csv")).text())
          .contains("\"春晖一站\"")
          .contains("\"还差\"");
      var sheet = desk.request().get(console.url("/stations/e-1/books/paper/all.xlsx?year=2026"));
      assertThat(sheet.status()).isEqualTo(200);
      assertThat(sheet.body()).startsWith('P', 'K');
      office.navigate(console.url("/stations/w-1/books"));
      assertThat(office.locator("main")).containsText("还差 2 条学习收看记录、1 条信息反馈记录");
    }
    assertStatus("east", "/stations/e-1/books/roster", 200);
    assertStatus("east", "/stations/w-1/books/roster", 404);
    assertStatus("keeper", "/stations/e-2/books/roster", 404);
    assertStatus("repair", "/stations/e-1/books/roster", 403);
    assertStatus("repair", "/stations/e-1/books/paper/all.xlsx", 403);
    assertStatus("keeper", "/stations/e-1/books/none", 404);
  }

  private void assertStatus(String login, String path, int status) {
    try (var context = browsing.context(360)) {
      var page = context.newPage();
      console.logIn(page, login);
      assertThat(context.request().get(console.url(path)).status())
          .as("%s reads %s", login, path)
          .isEqualTo(status);
      if (login.equals("east")) {
        page.navigate(console.url("/stations/e-1/books/feedback/new"));
        assertThat(page.locator("main form")).hasCount(0);
      }
    }
  }

  private void tap(Page page, String what) {
    taps.incrementAndGet();
    page.locator(what).first().click();
  }
}
