package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.access.second.Authenticator;

/** 两步验证 with an authenticator that works as those on telephones do. */
class SecondConsoleIT {
  private static Browsing browsing;

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

  /** Where the office must have codes, nobody of it goes anywhere without; others do. */
  @Test
  void whoMustHaveCodesSetsThemUpFirst() {
    try (var console = new Console(Map.of("zhenzhi.access.codes-for", "OFFICE"));
        var desk = browsing.context(1366);
        var phone = browsing.context(360)) {
      var office = desk.newPage();
      enter(office, console);
      assertThat(office.locator("h1")).containsText("打开两步验证");
      for (var path : List.of("/overview", "/people", "/password")) {
        office.navigate(console.url(path));
        assertThat(office).hasURL(console.url("/password/second"));
      }
      var telephone = new Authenticator(office.locator("p .code").innerText());
      office.locator("#code").fill(wrong(telephone));
      Browsing.press(office, "打开两步验证");
      assertThat(office.locator(".notice.bad")).containsText("验证码不对");
      assertThat(office.locator(".top summary")).hasCount(0);
      office.locator("#code").fill(telephone.code(Instant.now()));
      Browsing.press(office, "打开两步验证");
      assertThat(office).hasURL(console.url("/overview"));

      office.navigate(console.url("/password/second"));
      console.district.given("UPDATE account SET second_step = second_step - 5");
      office.locator("#code").fill(telephone.code(Instant.now()));
      Browsing.press(office, "关掉两步验证");
      assertThat(office.locator("h1")).containsText("打开两步验证");
      office.navigate(console.url("/overview"));
      assertThat(office).hasURL(console.url("/password/second"));

      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      assertThat(keeper).hasURL(console.url("/own"));
    }
  }

  @Test
  void withoutTheTelephoneNobodyComesIn() {
    try (var console = new Console();
        var desk = browsing.context(1366);
        var elsewhere = browsing.context(360)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/password"));
      office.getByText("打开或关掉").click();
      var telephone = new Authenticator(office.locator("p .code").innerText());
      Browsing.shoot(office, "console-second-1366");
      office.locator("#code").fill(wrong(telephone));
      Browsing.press(office, "打开两步验证");
      assertThat(office.locator(".notice.bad")).containsText("验证码不对");
      assertThat(office.locator("p .code")).hasText(telephone.secret());
      office.locator("#code").fill(telephone.code(Instant.now()));
      Browsing.press(office, "打开两步验证");
      assertThat(office.locator(".notice.good")).containsText("打开了");

      var thief = elsewhere.newPage();
      enter(thief, console);
      assertThat(thief.locator("h1")).containsText("输入验证码");
      thief.navigate(console.url("/overview"));
      assertThat(thief).hasURL(console.url("/second"));
      thief.navigate(console.url("/password"));
      assertThat(thief).hasURL(console.url("/second"));
      thief.locator("#code").fill(wrong(telephone));
      Browsing.press(thief, "进入");
      assertThat(thief.locator(".notice.bad")).containsText("验证码不对");
      Browsing.shoot(thief, "console-second-360");

      console.district.given("UPDATE account SET second_step = second_step - 5");
      thief.locator("#code").fill(telephone.code(Instant.now()));
      Browsing.press(thief, "进入");
      assertThat(thief).hasURL(console.url("/overview"));

      office.navigate(console.url("/password/second"));
      console.district.given("UPDATE account SET second_step = second_step - 5");
      office.locator("#code").fill(telephone.code(Instant.now()));
      Browsing.press(office, "关掉两步验证");
      assertThat(office.locator(".notice.good")).containsText("关掉了");
    }
  }

  private static void enter(Page page, Console console) {
    page.navigate(console.url("/login"));
    page.locator("#login").fill("office");
    page.locator("#password").fill(Console.PASSWORD);
    page.locator("#password").press("Enter");
  }

  /** A code of long ago. */
  private static String wrong(Authenticator telephone) {
    return telephone.code(Instant.EPOCH);
  }
}
