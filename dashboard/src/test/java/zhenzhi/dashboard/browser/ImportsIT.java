package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the office does on the page 导入, without script: forms are enough. */
class ImportsIT {
  private static final int DESK = 1366;
  private static final String HEADS = "站点编号,开始时间,结束时间,课程名称,类别\r\n";

  private static Browsing browsing;
  private static Console console;

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
    console = new Console();
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
      browsing.close();
    }
  }

  @Test
  void aFileIsSeenConfirmedFoundAgainAndTakenBack() {
    try (var context = browsing.plain(DESK)) {
      var page = context.newPage();
      console.logIn(page, "office");
      Browsing.choose(page, "数据", "导入");
      upload(
          page,
          HEADS
              + "e-2,2024-03-04 09:00,2024-03-04 10:30,党章学习,党的基本知识\r\n"
              + "w-1,2024年3月5日 14:00,2024年3月5日 14:45,乡村振兴,政策理论\r\n");

      assertThat(page.locator(".state-says")).hasText("可以导入：新增 2。还没有写进去。");
      assertThat(page.locator("#lines tbody tr")).hasCount(2);
      Browsing.shoot(page, "console-import-preview-1366");
      press(page, "确认导入");
      assertThat(page.locator(".title .badge")).hasText("已导入");
      assertThat(rows()).isEqualTo("2");

      press(page, "撤销导入");
      assertThat(page.locator("#reason:invalid")).hasCount(1);
      page.locator("#reason").fill("试一试");
      press(page, "撤销导入");
      assertThat(page.locator(".title .badge")).hasText("已撤销");
      assertThat(page.getByText("原因：试一试")).isVisible();
      assertThat(rows()).isEqualTo("0");
    }
  }

  @Test
  void whatIsWrongIsNamedWithItsCellAndNothingIsWritten() {
    try (var context = browsing.context(DESK)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.navigate(console.url("/imports"));
      upload(
          page,
          HEADS
              + "e-2,2024-03-06 09:00,2024-03-06 10:30,党章学习,党的基本知识\r\n"
              + "e-2,2024-03-07 09:00,25:10,<b>党章</b>,党的基本知识\r\n");

      assertThat(page.locator(".state-says")).hasText("有 1 处问题，现在一条也不能导入。");
      assertThat(page.getByText("第 3 行 C 列（结束时间）")).isVisible();
      assertThat(page.locator("td.bad")).containsText("25:10");
      assertThat(page.getByText("确认导入")).hasCount(0);
      Browsing.shoot(page, "console-import-wrong-1366");
      page.getByText("不导入了").click();
      assertThat(page.locator("#past tbody tr").first()).containsText("没有导入");
    }
  }

  @Test
  void whatIsNoTableIsToldAtOnce() {
    try (var context = browsing.context(DESK)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.navigate(console.url("/imports"));
      page.locator("form[action='/imports/playback'] input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "旧表.xls",
                  "application/vnd.ms-excel",
                  new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}));
      page.locator("form[action='/imports/playback'] button").click();

      assertThat(page.locator(".notice[role=alert]").last()).containsText("“旧表.xls”：这是旧格式（.xls）");
    }
  }

  @Test
  void aTemplateIsWhatCanBeImported() {
    try (var context = browsing.context(DESK)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.navigate(console.url("/imports"));
      var download =
          page.waitForDownload(
              () -> page.locator("a[href='/imports/playback/template.xlsx']").click());

      page.locator("form[action='/imports/playback'] input[type=file]")
          .setInputFiles(download.path());
      page.locator("form[action='/imports/playback'] button").click();

      // The example's sites are not ours, and that is all that is wrong with it.
      assertThat(page.locator("#troubles ~ table tbody tr")).hasCount(2);
      assertThat(page.locator("#troubles ~ table tbody tr").first())
          .containsText("没有编号为“sn-0017”的站点");
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).click();
  }

  /** As the back office writes it: GBK. */
  private static void upload(Page page, String file) {
    page.locator("form[action='/imports/playback'] input[type=file]")
        .setInputFiles(
            new FilePayload("播放记录.csv", "text/csv", file.getBytes(Charset.forName("GBK"))));
    page.locator("form[action='/imports/playback'] button").click();
  }

  private static String rows() {
    try (var connection = console.district.database.dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM imported_playback")) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
