package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.dashboard.frame.TimesService;

/** 实地检查: drawn at a desk, filled in on a phone that has no line, and put right. */
class InspectionConsoleIT {
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

  @BeforeEach
  void allSitesAreOld() {
    console.district.given("UPDATE station SET registered_at = '2025-01-01T00:00:00Z'");
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void fromTheDrawToWhatIsPutRight() throws IOException {
    try (var desk = browsing.context(1366);
        var hall = browsing.context(360)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      Browsing.choose(office, "整改", "实地检查");
      Browsing.press(office, "抽样");
      assertThat(office.locator("#sites ~ table tbody tr")).hasCount(2);
      assertThat(office.locator("body")).containsText("种子 " + month().replace("-", "") + "01");
      Browsing.shoot(office, "console-inspections-1366");
      var book = office.waitForDownload(() -> office.getByText("导出 Excel").click());
      assertThat(Files.size(book.path())).isGreaterThan(2_000);

      var east = hall.newPage();
      console.logIn(east, "east");
      east.navigate(console.url("/inspections"));
      east.getByText("去检查", new Page.GetByTextOptions().setExact(true)).first().click();
      fill(east);
      assertThat(east.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      Browsing.shoot(east, "console-sheet-360");

      hall.setOffline(true);
      Browsing.press(east, "签名保存");
      assertThat(east.locator("#unsent p")).containsText("有 1 项等待送出");
      hall.setOffline(false);
      assertThat(east.locator("#unsent"))
          .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(30_000));

      office.navigate(console.url("/inspections"));
      office.getByText("看结果").click();
      assertThat(office.locator(".state-says")).containsText("2 项有问题");
      assertThat(office.locator("#defects ~ table tbody tr")).hasCount(2);
      Browsing.shoot(office, "console-visit-1366");
      office.locator("#defects ~ table a").click();
      assertThat(office.locator("main")).containsText("排查发现");

      office.navigate(console.url("/inspections/defects"));
      assertThat(office.locator("tbody tr")).hasCount(1);
      office.locator("input[name=remedy]").fill("补记好了");
      Browsing.press(office, "整改完成");
      assertThat(office.locator("main")).containsText("没有要处理的问题");
      office.navigate(console.url("/inspections/defects?part=DONE"));
      assertThat(office.locator("tbody tr")).containsText("补记好了");
    }
  }

  /** Each item is one tap. A No shows what is asked of it. */
  private static void fill(Page page) {
    sayYes(page);
    assertThat(page.locator("#words-BOOKS")).isHidden();
    page.locator("label[for=no-BOOKS]").click();
    page.locator("#words-BOOKS").fill("只记到上个月");
    page.locator("label[for=no-SIGNAL]").click();
    assertThat(page.locator("#inspector")).hasValue("孙丽");
    assertThat(page.locator("#witness")).hasValue("王芳");
  }

  @Test
  void whatIsWrongComesBackWithEverythingElse() {
    try (var context = browsing.plain(360)) {
      var page = context.newPage();
      console.logIn(page, "east");
      page.navigate(console.url("/inspections/stations/e-1/sheet"));
      page.locator("label[for=no-SIGNAL]").click();
      page.locator("#words-SIGNAL").fill("画面一格一格");
      page.locator("#then-SIGNAL").selectOption("NOTE");
      page.locator("#due").fill("");
      page.locator("form[data-kept]").evaluate("form => form.noValidate = true");
      page.locator("main button:has-text('签名保存')").click();

      assertThat(page.locator(".notice.bad")).containsText("还没有选");
      assertThat(page.locator("#no-SIGNAL")).isChecked();
      assertThat(page.locator("#words-SIGNAL")).hasValue("画面一格一格");
      assertThat(page.locator("#then-SIGNAL")).hasValue("NOTE");
    }
  }

  @Test
  void aSignedSheetIsCorrectedAndStays() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.navigate(console.url("/inspections"));
      page.locator("#code").fill("W-1");
      Browsing.press(page, "去检查");
      sayYes(page);
      page.locator("label[for=no-BOOKS]").click();
      Browsing.press(page, "签名保存");
      page.waitForURL("**/inspections/*");
      page.getByText("更正", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#no-BOOKS")).isChecked();
      page.locator("label[for=yes-BOOKS]").click();
      page.locator("#reason").fill("看漏了一页");
      Browsing.press(page, "签名保存");
      page.waitForURL(url -> !url.endsWith("/correction"));
      assertThat(page.locator(".state-says")).containsText("没有问题");
      assertThat(page.locator("#defects ~ table tbody tr")).containsText("更正：没有问题");
      assertThat(page.locator("details summary").last()).containsText("更正以前的");
      page.navigate(console.url("/inspections/stations/w-1/blank"));
      assertThat(page.locator("tbody tr")).hasCount(14);
      assertThat(Browsing.pages(page)).as("one page of A4").isEqualTo(1);
    }
  }

  private static void sayYes(Page page) {
    var sheets = page.locator(".asked .said");
    for (var nth = 0; nth < sheets.count(); nth++) {
      sheets.nth(nth).locator("label").first().click();
    }
  }

  /** A sheet that was signed asks what it asked, though the sheet of today does not ask it. */
  @Test
  void aKeeperFindsTheVisitOnTheOwnPage() {
    try (var desk = browsing.context(1366);
        var phone = browsing.context(360)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/inspections/stations/e-1/sheet"));
      sayYes(office);
      office.locator("label[for=no-BOOKS]").click();
      Browsing.press(office, "签名保存");
      office.waitForURL("**/inspections/*");

      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      assertThat(keeper.locator("main")).containsText("1 件要站点改好");
      Browsing.shoot(keeper, "console-own-visit-360");
      keeper.locator("a.button:has-text('看要改什么')").click();
      assertThat(keeper.locator(".state-says")).containsText("1 项有问题");
      assertThat(keeper.locator(".state")).containsText("请把下面“整改中”的改好");
      assertThat(keeper.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);

      console.district.given(
          "UPDATE inspection_answer SET question = '簿子都记了' WHERE item = 'BOOKS'");
      office.getByText("更正", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(office.locator("#item-BOOKS legend")).containsText("簿子都记了");
      assertThat(office.locator("#no-BOOKS")).isChecked();
    }
  }

  @Test
  void aDistrictOfThisMonthIsToldWhenItMayDraw() {
    console.district.given("UPDATE station SET registered_at = now()");
    try (var desk = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/inspections"));
      Browsing.press(office, "抽样");
      assertThat(office.locator(".notice.bad")).containsText("这个月才登记");
      office.locator("a[rel=next]").click();
      office.waitForURL("**/inspections?month=*");
      Browsing.press(office, "抽样");
      assertThat(office.locator("#sites ~ table tbody tr")).hasCount(2);
    }
  }

  @Test
  void nobodySeesWhatIsNotTheirs() {
    for (var login : new String[] {"keeper", "east", "repair", "office"}) {
      try (var context = browsing.context(360)) {
        var page = context.newPage();
        console.logIn(page, login);
        assertThat(page.navigate(console.url("/inspections/stations/w-1/sheet")).status())
            .as(login)
            .isEqualTo(
                switch (login) {
                  case "office" -> 200;
                  case "east" -> 404;
                  default -> 403;
                });
        assertThat(page.navigate(console.url("/inspections")).status())
            .as(login)
            .isEqualTo(login.equals("keeper") || login.equals("repair") ? 403 : 200);
      }
    }
  }

  private String month() {
    return YearMonth.from(console.district.context.getBean(TimesService.class).now().today())
        .toString();
  }
}
