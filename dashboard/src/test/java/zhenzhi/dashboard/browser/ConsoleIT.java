package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people do with the console, in a real browser, over the real application. */
class ConsoleIT {
  private static final int PHONE = 360;
  private static final int DESK = 1366;

  /** The pause doubles with each guess, so that even a slow machine meets it soon. */
  private static final int MOST_GUESSES = 15;

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
  void aKeeperLandsOnOneSentenceOneActionAndOneNumber() {
    as(
        "keeper",
        PHONE,
        page -> {
          assertThat(page).hasURL(console.url("/own"));
          assertThat(page.locator(".own-says")).hasText("一切正常，正在播放《党章学习》。");
          assertThat(page.locator("a.own-call")).hasAttribute("href", "tel:051988667700");
          assertThat(page.locator(".figure-value").first()).containsText("1.20");
          Browsing.shoot(page, "console-own-360");
        });
  }

  @Test
  void theOfficeSeesWhatIsWrongAndWhomToRing() {
    as(
        "office",
        DESK,
        page -> {
          assertThat(page).hasURL(console.url("/overview"));
          assertThat(page.getByText("您看到的是：江东区，共 3 个站点")).isVisible();
          var trouble = page.locator("section[aria-labelledby=troubles] tbody tr");
          assertThat(trouble).hasCount(1);
          assertThat(trouble).containsText("城西站");
          assertThat(trouble).containsText("失去联系");
          assertThat(trouble.locator("form button")).containsText("王芳 138****0000");
          Browsing.shoot(page, "console-overview-1366");
          trouble.locator("form button").click();
          assertThat(page.locator("h1")).hasText("电话");
          assertThat(page.locator("a.call")).hasAttribute("href", "tel:13800000000");
        });
  }

  @Test
  void aSiteShowsItsDay() {
    as(
        "office",
        DESK,
        page -> {
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("春晖一站")).click();
          assertThat(page.locator(".state-says")).hasText("一切正常，正在播放《党章学习》。");
          assertThat(page.locator(".chart canvas")).hasCount(2);
          assertThat(page.getByText("党章<b>学习</b>")).isVisible();
          assertThat(page.getByText("断电以后重新开机。")).isVisible();
          Browsing.shoot(page, "console-station-1366");
        });
  }

  @Test
  void theMenuOpensOnAPhoneAndFitsIt() {
    as(
        "office",
        PHONE,
        page -> {
          page.locator(".top summary").getByText("学时").click();
          assertThat(page.locator(".top details[open] a")).hasCount(7);
          assertThat(page.locator(".top details[open] a").last()).isVisible();
          assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
          Browsing.shoot(page, "console-menu-360");
          page.keyboard().press("Escape");
          assertThat(page.locator(".top details[open]")).hasCount(0);
        });
  }

  @Test
  void theOfficeSeesWhoStudiedHowMuch() {
    as(
        "office",
        DESK,
        page -> {
          page.locator(".top summary").getByText("学时").press("Enter");
          Browsing.shoot(page, "console-menu-1366");
          page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("排名")).press("Enter");
          assertThat(page.locator("h1")).containsText("学时排名");
          assertThat(page.locator("section[aria-labelledby=sites] tbody tr")).hasCount(3);
          assertThat(page.getByText("新建站点，不参加排名").first()).isVisible();
          page.locator("#text").fill("城西");
          page.getByText("查找").click();
          assertThat(page.locator("section[aria-labelledby=sites] tbody tr")).hasCount(1);
          Browsing.shoot(page, "console-ranking-1366");
        });
  }

  @Test
  void theOfficeDecidesWhatCountsAndCanTakeItBack() {
    as(
        "office",
        PHONE,
        page -> {
          page.navigate(console.url("/policy"));
          page.locator("#shortest-minutes").fill("30");
          page.locator("#reason").fill("试一试");
          page.getByText("定下来").click();
          var rules = page.locator("section[aria-labelledby=rules] tbody tr");
          assertThat(rules).hasCount(2);
          assertThat(rules.first()).containsText("一场至少 30 分钟");
          Browsing.shoot(page, "console-policy-360");
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("撤回")).click();
          assertThat(rules).hasCount(1);
        });
  }

  @Test
  void aCommandIsWrittenDownAndItsStateShown() {
    as(
        "repair",
        DESK,
        page -> {
          page.navigate(console.url("/stations/w-1"));
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("诊断")).click();
          assertThat(page.locator("#commands .badge")).hasText("等送出");
        });
  }

  @Test
  void anAddressCanBeSearchedAndFilteredWhileTyping() {
    as(
        "office",
        DESK,
        page -> {
          page.locator("#text").pressSequentially("春晖");
          assertThat(page.locator("#stations tbody tr")).hasCount(2);
          assertThat(page).hasURL(java.util.regex.Pattern.compile("text=%E6%98%A5"));
          page.locator("#state").selectOption("never_heard");
          assertThat(page.locator("#stations tbody tr")).hasCount(1);
        });
  }

  @Test
  void withoutScriptTheSameFormWorks() {
    try (var context = browsing.plain(DESK)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.locator("#text").fill("城西");
      page.getByText("查找").click();
      assertThat(page.locator("#stations tbody tr")).hasCount(1);
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("城西站")).last().click();
      assertThat(page.locator("h1")).hasText("城西站");
      page.getByText("退出").click();
      assertThat(page).hasURL(console.url("/login"));
    }
  }

  @Test
  void aWrongPasswordIsToldPlainlyAndHammeringIsSlowedDown() {
    try (var context = browsing.context(PHONE)) {
      var page = context.newPage();
      page.navigate(console.url("/overview"));
      assertThat(page).hasURL(console.url("/login?next=%2Foverview"));
      for (var guess = 0; guess < MOST_GUESSES && !isSlowed(page); guess++) {
        page.locator("#login").fill("nobody");
        page.locator("#password").fill("guess" + guess);
        page.locator("form button").click();
      }
      assertThat(page.locator(".login [role=alert]")).containsText("秒再试");
      Browsing.shoot(page, "console-login-slowed-360");
    }
  }

  @Test
  void whoeverIsNotMeantIsTold() {
    as(
        "east",
        DESK,
        page -> {
          assertThat(page.getByText("您看到的是：城东办事处，共 2 个站点")).isVisible();
          assertThat(page.navigate(console.url("/stations/w-1")).status()).isEqualTo(404);
          assertThat(page.locator("h1")).hasText("没有这个页面");
          assertThat(page.navigate(console.url("/quarantine")).status()).isEqualTo(403);
          assertThat(page.locator("h1")).hasText("这个页面不归您看");
        });
    as(
        "keeper",
        PHONE,
        page -> {
          assertThat(page.navigate(console.url("/overview")).status()).isEqualTo(403);
          Browsing.shoot(page, "console-forbidden-360");
        });
  }

  @Test
  void badMessagesAreShownAndHarmless() {
    as(
        "office",
        DESK,
        page -> {
          Browsing.choose(page, "数据", "隔离区");
          assertThat(page.locator("tbody tr")).hasCount(50);
          page.locator("summary").first().click();
          assertThat(page.locator(".payload").first())
              .hasText("<script>alert(\"box\")</script>{{{");
          Browsing.shoot(page, "console-quarantine-1366");
          page.getByText("下一页").click();
          assertThat(page.locator("tbody tr")).hasCount(10);
        });
  }

  @Test
  void theOfficeSeesWhatHasNotComeAndWhatNeverWill() {
    as(
        "office",
        DESK,
        page -> {
          Browsing.choose(page, "数据", "上报情况");
          var behind = page.locator("section[aria-labelledby=behind] tbody tr");
          assertThat(behind).hasCount(1);
          assertThat(behind).containsText("5 份");
          assertThat(page.locator("section[aria-labelledby=losses] tbody tr")).containsText("3");
          assertThat(page.getByText("2 秒", new Page.GetByTextOptions().setExact(true))).isVisible();
          Browsing.shoot(page, "console-delivery-1366");
          page.locator("section[aria-labelledby=losses] a").click();
          assertThat(page.locator("#reports .badge").first()).hasText("缺 3 份");
          assertThat(page.locator("#reports tbody tr").first()).containsText("丢失");
        });
  }

  @Test
  void theServiceSaysHowItIs() {
    as(
        "office",
        DESK,
        page -> {
          Browsing.choose(page, "管理", "服务状态");
          assertThat(page.getByText("PostgreSQL")).isVisible();
          Browsing.shoot(page, "console-service-1366");
        });
  }

  /** Two failed tries are a lost connection; the first that succeeds takes the notice away. */
  @Test
  void aPageRefreshesItselfAndSaysWhenItCannot() {
    as(
        "office",
        DESK,
        page -> {
          console.district.given("UPDATE station SET name = '城西新站' WHERE code = 'w-1'");
          tick(page);
          assertThat(page.locator("#t-w-1")).hasText("城西新站");
          assertThat(page.locator("#s-w-1")).hasText("城西新站");
          console.district.given("UPDATE station SET name = '城西站' WHERE code = 'w-1'");

          page.context().setOffline(true);
          tick(page);
          tick(page);
          assertThat(page.locator("#lost")).isVisible();
          Browsing.shoot(page, "console-lost-1366");

          page.context().setOffline(false);
          tick(page);
          assertThat(page.locator("#lost")).isHidden();
        });
  }

  /** A refused page and a lost connection are what some stories are about. */
  private static boolean isExpected(String complaint) {
    return complaint.startsWith("Failed to load resource") || complaint.startsWith("htmx:");
  }

  private static boolean isSlowed(Page page) {
    return page.content().contains("秒再试");
  }

  private static void tick(Page page) {
    page.evaluate("htmx.trigger('[data-live]', 'tick')");
  }

  /** Does something as somebody, and lets nothing pass that the browser complains of. */
  private static void as(String login, int width, Consumer<Page> story) {
    try (BrowserContext context = browsing.context(width)) {
      var page = context.newPage();
      var complaints = new StringBuilder();
      page.onConsoleMessage(message -> {
        if (!isExpected(message.text())) {
          complaints.append(message.text()).append('\n');
        }
      });
      page.onPageError(error -> complaints.append(error).append('\n'));
      console.logIn(page, login);
      story.accept(page);
      assertThat(complaints).isEmpty();
    }
  }
}
