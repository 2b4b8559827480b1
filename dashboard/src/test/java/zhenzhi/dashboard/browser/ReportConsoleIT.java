package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import java.sql.SQLException;
import java.time.Instant;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ticket.chase.ChaseService;

/** A keeper reports by one tap, and the office has a list of who comes. */
class ReportConsoleIT {
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

  @Test
  void theKeeperTapsOnceAndSeesWhoComes() throws SQLException {
    try (var phone = browsing.context(360);
        var desk = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/duties"));
      office.locator("#unit").selectOption(new SelectOption().setLabel("区维修"));
      office.locator("#area").selectOption(new SelectOption().setIndex(1));
      office.locator("#post").selectOption(new SelectOption().setLabel("A岗"));
      office.locator("#technician").selectOption(new SelectOption().setLabel("吴师傅"));
      office.locator("#phone").fill("一三八");
      Browsing.press(office, "排上");
      assertThat(office.locator(".notice.bad")).containsText("不是电话号码");
      office.locator("#phone").fill("13900001111");
      Browsing.press(office, "排上");
      assertThat(office.locator("table").first()).containsText("吴师傅");
      Browsing.shoot(office, "console-duties-1366");

      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      Browsing.press(keeper, "没信号");
      assertThat(keeper.locator("#report")).containsText("已经报修，正在派人");
      console.district.context.getBean(ChaseService.class).look(Instant.now());
      keeper.reload();
      assertThat(keeper.locator("#report")).containsText("已经派给吴师傅");
      assertThat(keeper.locator("#report a[href='tel:13900001111']")).isVisible();
      Browsing.shoot(keeper, "console-report-360");

      Browsing.press(keeper, "报错了");
      assertThat(keeper.locator("#report-head")).containsText("点一下就行");
    }
  }

  @Test
  void theOfficeEntersATicketAndLosesNothingByAMistake() {
    try (var desk = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/reports/new?site=e-9"));
      office.locator("#source").selectOption(new SelectOption().setIndex(2));
      office.locator("#what").selectOption(new SelectOption().setIndex(3));
      office.locator("#words").fill("光猫红灯<b>");
      Browsing.press(office, "登记");
      assertThat(office.locator(".notice.bad")).containsText("没有找到“e-9”");
      assertThat(office.locator("#words")).hasValue("光猫红灯<b>");

      office.locator("#site").fill("春晖");
      Browsing.press(office, "登记");
      assertThat(office.locator(".notice.bad")).containsText("不止一个");
      assertThat(office.locator("#words")).hasValue("光猫红灯<b>");
      assertThat(office.locator("#sites option")).hasCount(3);
      Browsing.shoot(office, "console-entry-1366");
      office.locator("#chosen").selectOption("e-2");
      Browsing.press(office, "登记");
      assertThat(office.locator("body")).containsText("光猫红灯<b>");
      office.navigate(console.url("/supervision"));
      assertThat(office.locator("body")).containsText("（办结 + 延期）÷ 交办");
      var book = desk.request().get(console.url("/supervision.xlsx"));
      Assertions.assertThat(book.status()).isEqualTo(200);
      Assertions.assertThat(desk.request().get(console.url("/parts.csv")).status()).isEqualTo(200);
    }
  }
}
