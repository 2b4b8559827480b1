package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Accounts as people meet them: the slip, the first log-in, the day somebody leaves, the record.
 */
class PeopleConsoleIT {
  private static final String OWN = "tractor in the snow";

  private static Browsing browsing;

  private Console console;

  @BeforeAll
  static void open() {
    browsing = Browsing.start();
  }

  @AfterAll
  static void shut() {
    if (browsing != null) {
      browsing.close();
    }
  }

  @BeforeEach
  void start() {
    console = new Console();
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void aKeeperComesInWithASlipAndLeavesNoKeyBehind() {
    try (var desk = browsing.context(1366);
        var phone = browsing.context(360)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      Browsing.choose(office, "管理", "账号");
      office.getByText("开一个账号").click();
      office.locator("#name").fill("李秀英");
      office.locator("#login").fill("李秀英");
      office.locator("#role").selectOption("KEEPER");
      office.locator("#code").fill("E-1");
      Browsing.press(office, "开账号");
      assertThat(office.locator(".notice.bad")).containsText("“李秀英” 不行");
      assertThat(office.locator("#code")).hasValue("E-1");
      office.locator("#login").fill("lixiuying");
      Browsing.press(office, "开账号");
      assertThat(office.locator("h1")).containsText("账号开好了");
      Browsing.shoot(office, "console-slip-1366");
      var password = office.locator("dd.code").last().innerText();

      var keeper = phone.newPage();
      enter(keeper, "lixiuying", password);
      assertThat(keeper.locator("h1")).containsText("定一个自己的密码");
      keeper.navigate(console.url("/own"));
      assertThat(keeper).hasURL(console.url("/password"));
      choose(keeper, password, "12345678");
      assertThat(keeper.locator(".notice.bad")).containsText("太常见");
      Browsing.shoot(keeper, "console-password-360");
      choose(keeper, password, OWN);
      assertThat(keeper).hasURL(console.url("/own"));
      assertThat(keeper.locator("h1")).containsText("春晖一站");

      office.navigate(console.url("/people?q=lixiuying"));
      assertThat(office.locator("tbody tr")).containsText("正常");
      office.locator("td.main a").click();
      Browsing.press(office, "停用账号");
      assertThat(office.locator(".badge").first()).containsText("已停用");
      keeper.reload();
      assertThat(keeper).hasURL(Pattern.compile(".*/login.*"));
      enter(keeper, "lixiuying", OWN);
      assertThat(keeper.locator(".notice.bad")).containsText("账号或密码不对");
    }
  }

  @Test
  void whatIsDoneAndTakenAwayStandsInTheRecord() throws IOException {
    try (var desk = browsing.context(1366);
        var phone = browsing.context(360)) {
      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      var csrf = keeper.locator("input[name=csrfToken]").first().inputValue();
      var refused =
          phone
              .request()
              .post(
                  console.url("/policy"),
                  RequestOptions.create()
                      .setHeader("Content-Type", "application/x-www-form-urlencoded")
                      .setData("csrfToken=" + csrf));
      assertThat(refused.status()).isEqualTo(403);

      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/overview"));
      assertThat(desk.request().get(console.url("/overview.csv")).status()).isEqualTo(200);
      office.navigate(console.url("/stations/e-1/responsibility"));
      office.locator("#role").selectOption("FIRST");
      office.locator("#person").fill("周建国");
      Browsing.press(office, "换成这个人");
      assertThat(office.locator("section[aria-labelledby=today]")).containsText("周建国");

      Browsing.choose(office, "管理", "操作记录");
      var rows = office.locator("tbody tr");
      assertThat(rows.nth(0)).containsText("换责任人");
      assertThat(rows.nth(0)).containsText("/stations/e-1/responsibility");
      assertThat(rows.nth(1)).containsText("导出文件");
      assertThat(rows.nth(1)).containsText("/overview.csv");
      assertThat(rows.nth(2)).containsText("登录");
      assertThat(rows.nth(3)).containsText("定学时规则");
      assertThat(rows.nth(3)).containsText("没有权限");
      assertThat(rows.nth(3)).containsText("王芳");
      Browsing.shoot(office, "console-audit-1366");

      office.getByText("检验有没有被改过").click();
      assertThat(office.locator(".notice.good")).containsText("都没有被改过");
      console.district.given(
          "ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays; UPDATE audit_entry SET login = 'east' WHERE nth = 2");
      office.getByText("检验有没有被改过").click();
      assertThat(office.locator(".notice.bad")).containsText("第 2 条被改过");
      var file = office.waitForDownload(() -> office.getByText("导出 CSV").click());
      assertThat(Files.readString(file.path())).contains("\"定学时规则\"", "\"没有权限\"");
    }
  }

  /** A number is told to whoever asks and has to do with the site, and the record has who did. */
  @Test
  void numbersAreToldToWhoeverAsks() {
    try (var desk = browsing.context(1366);
        var phone = browsing.context(360)) {
      var repair = phone.newPage();
      console.logIn(repair, "repair");
      repair.navigate(console.url("/stations/e-1"));
      var masked = repair.locator("section[aria-labelledby=duties]");
      assertThat(masked).containsText("138****0000");
      assertThat(masked).not().containsText("13800000000");
      masked.locator("form button").first().click();
      assertThat(repair.locator("h1")).containsText("不归您看");

      console.district.given(
          """
          INSERT INTO ticket (id, station_id, org_path, subject, entries, moved_at, stage, finding, unit,
            technician_id, is_late, opened_at, told)
          SELECT 7, s.id, s.org_path, 'RECEPTION', 1, now(), 'DISPATCHED', 'LNB_DEAD', 'DISTRICT_REPAIR',
            a.id, false, now(), 1
          FROM station s, account a WHERE s.code = 'e-1' AND a.login = 'repair';
          INSERT INTO ticket_entry (ticket_id, nth, at, account_id, move, words, source, finding, unit)
          SELECT 7, 0, now(), id, 'OPENED', '', 'OFFICE', 'LNB_DEAD', 'DISTRICT_REPAIR'
          FROM account WHERE login = 'office'
          """);
      repair.navigate(console.url("/stations/e-1"));
      masked.locator("form button").first().click();
      assertThat(repair.locator("a.call")).hasAttribute("href", "tel:13800000000");
      Browsing.shoot(repair, "console-numbers-360");

      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/audit"));
      var rows = office.locator("tbody tr");
      assertThat(rows.nth(1)).containsText("看站点责任人的电话");
      assertThat(rows.nth(1)).containsText("吴师傅");
      assertThat(rows.filter(new Locator.FilterOptions().setHasText("没有权限"))).hasCount(1);
    }
  }

  @Test
  void whoeverLeftIsErasedAndTheRecordHolds() throws IOException {
    try (var desk = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/people?q=keeper"));
      office.locator("td.main a").click();
      var file = office.waitForDownload(() -> office.getByText("下载这个人的资料").click());
      assertThat(Files.readString(file.path()))
          .contains("\"login\": \"keeper\"", "\"phone\": \"13800000000\"");
      Browsing.press(office, "停用账号");
      assertThat(office.locator(".badge").first()).containsText("已停用");
      office.locator("#login").fill("keeper");
      Browsing.press(office, "注销姓名和电话");
      assertThat(office.locator(".notice.bad")).containsText("还登记为站点的责任人");

      console.district.given(
          "UPDATE duty SET until = CURRENT_DATE - 1 WHERE station_id = {e-1} AND person = '王芳'");
      office.locator("#login").fill("keper");
      Browsing.press(office, "注销姓名和电话");
      assertThat(office.locator(".notice.bad")).containsText("确认没有选错人");
      Browsing.shoot(office, "console-erase-1366");
      office.locator("#login").fill("keeper");
      Browsing.press(office, "注销姓名和电话");
      assertThat(office.locator(".badge").first()).containsText("已注销");
      assertThat(office.locator("h1")).not().containsText("王芳");

      office.navigate(console.url("/stations/e-1/responsibility"));
      assertThat(office.locator("main")).not().containsText("王芳");
      office.navigate(console.url("/audit/check"));
      assertThat(office.locator(".notice.good")).containsText("都没有被改过");
      assertThat(office.locator("main")).not().containsText("王芳");
    }
  }

  private void enter(Page page, String login, String password) {
    page.navigate(console.url("/login"));
    page.locator("#login").fill(login);
    page.locator("#password").fill(password);
    page.locator("#password").press("Enter");
  }

  private static void choose(Page page, String before, String chosen) {
    page.locator("#before").fill(before);
    page.locator("#chosen").fill(chosen);
    page.locator("#again").fill(chosen);
    page.locator("main button.first").click();
  }
}
