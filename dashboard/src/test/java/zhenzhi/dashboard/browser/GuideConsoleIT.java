package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 操作指南 and 培训: read, signed, printed and taught. */
class GuideConsoleIT {
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

  @AfterEach
  void close() {
    console.close();
  }

  /** As many pages of A4 as it says: no leaf runs over, and none is empty. */
  @Test
  void theBookletHasThePagesThatItNames() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      Browsing.choose(page, "诊治", "操作指南");
      var leaves = page.locator(".leaf").count();
      assertThat(page.locator(".leaf-foot").last()).containsText("— " + leaves + " —");
      page.pdf(
          new Page.PdfOptions()
              .setPreferCSSPageSize(true)
              .setPath(Path.of("target", "screenshots", "booklet.pdf")));
      assertThat(Browsing.pages(page)).isEqualTo(leaves);
    }
  }

  @Test
  void aKeeperSaysThatTheyHaveReadItAndTheOfficeKnows() {
    try (var phone = browsing.context(360);
        var desk = browsing.context(1366)) {
      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      Browsing.choose(keeper, "诊治", "操作指南");
      Browsing.press(keeper, "我已读");
      assertThat(keeper.locator("main")).containsText("您已经读过这一版");
      assertThat(keeper.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      assertThat(keeper.navigate(console.url("/trainings")).status()).isEqualTo(403);

      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/stations/e-1/training"));
      assertThat(office.locator("#read ~ ul li")).containsText("王芳");
    }
  }

  @Test
  void aTrainingIsEnteredOnceAndTakenBack() throws IOException {
    try (var desk = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      Browsing.choose(office, "整改", "培训");
      assertThat(office.locator("#overdue ~ table tbody tr")).hasCount(3);
      office.locator("#topic").fill("怎样开机");
      office.locator("#hours").fill("两小时");
      office.locator("summary:has-text('城东办事处')").click();
      office.locator("#who-e-1-KEEPER_A").check();
      Browsing.press(office, "登记");
      assertThat(office.locator(".notice.bad")).containsText("两小时");
      assertThat(office.locator("#topic")).hasValue("怎样开机");
      assertThat(office.locator("#who-e-1-KEEPER_A")).isChecked();
      office.locator("#hours").fill("2");
      Browsing.press(office, "登记");
      assertThat(office.locator("#overdue ~ table tbody tr")).hasCount(2);
      assertThat(office.locator("#held ~ table tbody tr")).containsText("王芳（春晖一站）");
      Browsing.shoot(office, "console-trainings-1366");
      var file = office.waitForDownload(() -> office.getByText("导出 CSV").click());
      assertThat(Files.readString(file.path())).contains("\"春晖一站\"", "\"王芳\"");

      office.locator("input[name=reason]").fill("写错了人");
      Browsing.press(office, "撤回");
      assertThat(office.locator("#held ~ table tbody tr")).containsText("写错了人");
      assertThat(office.locator("#overdue ~ table tbody tr")).hasCount(3);
    }
  }
}
