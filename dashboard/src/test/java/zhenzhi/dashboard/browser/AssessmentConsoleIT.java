package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.frame.TimesService;

/** 考核 of the last quarter: drafted, added to by hand, sent back, published by another person. */
class AssessmentConsoleIT {
  private static final int PHONE = 360;
  private static final int DESK = 1366;

  private static Browsing browsing;

  private final Console console = new Console();

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

  /** {@code e-1} studied an hour on every day, {@code e-2} never; {@code w-1} was never heard. */
  @BeforeEach
  void lastQuarter() {
    console.addColleague();
    console.district.given(
        """
        UPDATE station SET registered_at = '2025-01-01T00:00:00Z';
        DELETE FROM station_day;
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT id, CAST(day AS date), studied.ms, studied.ms, studied.sessions, 8, 288, 0
        FROM (VALUES ('e-1', 3600000, 1), ('e-2', 0, 0)) AS studied (code, ms, sessions)
        JOIN station USING (code)
        CROSS JOIN generate_series(CAST('%1$s' AS timestamp), CAST('%1$s' AS timestamp) + INTERVAL '3 months - 1 day',
          INTERVAL '1 day') AS day;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), 0, 0, 0, sum(sessions),
          count(*) FILTER (WHERE credited_ms > 0), count(*), sum(reports), 0, 0
        FROM station_day
        GROUP BY 1, 2
        """
            .formatted(quarter()));
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void fromTheDraftToWhatTheKeeperReads() {
    var address = new StringBuilder();
    as("office", DESK, office -> address.append(drafted(office)));
    as("east", PHONE, east -> assertThat(east.navigate(address + "").status()).isEqualTo(404));
    as("colleague", DESK, colleague -> sendBack(colleague, address + ""));
    as("office", DESK, office -> submitAgain(office, address + ""));
    as("colleague", DESK, colleague -> publish(colleague, address + ""));
    as("keeper", PHONE, keeper -> readOwn(keeper, address + ""));
    as(
        "east",
        PHONE,
        east -> {
          east.navigate(address + "");
          assertThat(east.locator("#sites ~ table tbody tr")).hasCount(2);
          assertThat(east.navigate(address + "/sites/w-1").status()).isEqualTo(404);
          assertThat(east.locator("main")).not().containsText("起草更正");
        });
    as(
        "repair",
        PHONE,
        repair -> assertThat(repair.navigate(address + "").status()).isEqualTo(403));
  }

  /** Drafts, gives points by hand, and submits; whoever submits does not publish. */
  private String drafted(Page office) {
    Browsing.choose(office, "考评", "考核");
    do {
      Browsing.press(office, "起草");
      office.locator("#sites, main .notice.bad").first().waitFor();
    } while (office.getByText("正在计算").isVisible());
    assertThat(office.locator("#sites ~ table tbody tr")).hasCount(3);
    assertThat(site(office, "春晖二站")).containsText("没有学习记录");
    var address = office.url();

    office.getByText("春晖一站", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(office.locator("h1")).containsText("春晖一站");
    office.locator("#points-6").fill("六");
    office.locator("#note-6").fill("缺一个月的照片");
    Browsing.press(office, "存");
    assertThat(office.locator(".notice.bad")).containsText("不能是“六”");
    assertThat(office.locator("#note-6")).hasValue("缺一个月的照片");
    office.locator("#points-6").fill("9");
    Browsing.press(office, "存");
    assertThat(office.locator(".notice.bad")).containsText("“9”");
    assertThat(office.locator("#points-6")).hasValue("9");
    office.locator("#points-6").fill("4.5");
    Browsing.press(office, "存");
    assertThat(office.locator("main .notice")).hasCount(0);
    assertThat(row(office, "档案")).containsText("赵敏");
    assertThat(row(office, "档案")).containsText("缺一个月的照片");
    assertThat(row(office, "档案").locator("td.number").first()).hasText("4.5 / 5");
    Browsing.shoot(office, "console-assessed-1366");

    office.navigate(address);
    Browsing.press(office, "提交审核");
    assertThat(office.locator("main")).containsText("要由另一个人审核、公布");
    assertThat(office.locator("#checked")).hasCount(0);
    return address;
  }

  private static void sendBack(Page colleague, String address) {
    colleague.navigate(address);
    Browsing.press(colleague, "公布");
    assertThat(colleague.locator(".notice.bad")).containsText("请看过一遍");
    Browsing.press(colleague, "退回去改");
    assertThat(colleague.locator(".notice.bad")).containsText("请写上为什么退回");
    colleague.locator("#why").fill("档案的分再看一看");
    Browsing.press(colleague, "退回去改");
    assertThat(colleague.locator("#events ~ ul")).containsText("档案的分再看一看");
  }

  private static void submitAgain(Page office, String address) {
    office.navigate(address);
    assertThat(office.locator("#events ~ ul")).containsText("档案的分再看一看");
    Browsing.press(office, "提交审核");
    assertThat(office.locator("main")).containsText("要由另一个人审核、公布");
  }

  private static void publish(Page colleague, String address) {
    colleague.navigate(address);
    colleague.locator("#checked").check();
    Browsing.press(colleague, "公布");
    assertThat(colleague.locator("main")).containsText("和公布时一致");
    Browsing.shoot(colleague, "console-assessment-1366");
    var file = colleague.waitForDownload(() -> colleague.getByText("下载表格").click());
    assertThat(file.suggestedFilename()).endsWith(".xlsx");
    try {
      assertThat(Files.size(file.path())).isGreaterThan(2_000);
    } catch (IOException unreadable) {
      throw new AssertionError("the sheet cannot be read", unreadable);
    }
  }

  /** A keeper finds the own site from the menu, with every reason, and nothing of another site. */
  private void readOwn(Page keeper, String address) {
    keeper.locator(".top nav a").getByText("考核").click();
    keeper.locator("td.main a").click();
    assertThat(keeper.locator("h1")).containsText("春晖一站");
    assertThat(row(keeper, "档案")).containsText("缺一个月的照片");
    assertThat(keeper.locator("main form")).hasCount(0);
    assertThat(keeper.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Browsing.shoot(keeper, "console-assessed-360");
    assertThat(keeper.navigate(address + "/sites/e-2").status()).isEqualTo(404);
    assertThat(keeper.navigate(address).status()).isEqualTo(403);
  }

  private static Locator site(Page page, String name) {
    return page.locator("#sites ~ table tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name));
  }

  private static Locator row(Page page, String item) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(item));
  }

  private LocalDate quarter() {
    var today = console.district.context.getBean(TimesService.class).now().today();
    var first = today.withDayOfMonth(1);
    return first.minusMonths((first.getMonthValue() - 1) % 3 + 3L);
  }

  private void as(String login, int width, Consumer<Page> what) {
    try (var context = browsing.context(width)) {
      var page = context.newPage();
      console.logIn(page, login);
      what.accept(page);
    }
  }
}
