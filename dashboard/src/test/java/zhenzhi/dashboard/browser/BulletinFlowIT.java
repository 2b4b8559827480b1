package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bulletin on its way through the hands of four people, in a real browser. */
class BulletinFlowIT {
  private static final int PHONE = 360;
  private static final int DESK = 1366;

  private static Browsing browsing;
  private static Console console;

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
    console = new Console();
    console.addColleague();
    // The sites of the console are new; a month ago there was nothing to tell of them.
    console.district.given("UPDATE station SET registered_at = '2025-01-01T00:00:00Z'");
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
      browsing.close();
    }
  }

  @Test
  void isWrittenReviewedIssuedAndSignedFor() {
    var address = new StringBuilder();
    as(
        "office",
        DESK,
        page -> {
          page.navigate(console.url("/bulletins"));
          draft(page);
          assertThat(page.locator(".paper-title")).containsText("播放学时排名情况的通报");
          address.append(page.url());
          page.locator("a.button", new Page.LocatorOptions().setHasText("修改文字")).click();
          page.locator("#text-demands").fill("请各站点按时开机。");
          page.locator("#deadline").fill("1999-01-01");
          Browsing.press(page, "保存");
          assertThat(page.locator("main .notice.bad")).containsText("整改期限 1999-01-01 早于成文日期");
          assertThat(page.locator("#text-demands")).hasValue("请各站点按时开机。");
          page.locator("#deadline").fill("2099-01-01");
          Browsing.press(page, "保存");
          assertThat(page.locator(".paper")).containsText("请各站点按时开机。");
          chooseBesideAnother(page, address + "/recipients");
          Browsing.press(page, "提交审核");
          assertThat(page.getByText("这份通报是您提交的，请另一位同事审核签发。")).isVisible();
          Browsing.shoot(page, "console-bulletin-1366");
        });
    as(
        "colleague",
        DESK,
        page -> {
          page.navigate(address.toString());
          page.locator("#checked").check();
          Browsing.press(page, "签发");
          assertThat(page.locator(".paper-number")).containsText("1号");
          assertThat(page.locator("article")).containsText("第1期");
          page.locator("a.button", new Page.LocatorOptions().setHasText("下发整改")).click();
          assertThat(page.locator("h1")).hasText("下发整改");
          page.goBack();
          var word =
              page.waitForDownload(() ->
                  page.locator("a.button", new Page.LocatorOptions().setHasText("Word 文件"))
                      .click());
          assertThat(word.suggestedFilename()).endsWith(".docx");
        });
    as(
        "east",
        PHONE,
        page -> {
          page.navigate(console.url("/bulletins"));
          page.locator("td.main a").click();
          Browsing.press(page, "签收");
          assertThat(page.locator(".notice.good")).containsText("已签收");
          Browsing.shoot(page, "console-delivered-360");
        });
    as(
        "office",
        DESK,
        page -> {
          page.navigate(address + "/recipients");
          assertThat(
                  page.locator("section[aria-labelledby=list] tbody tr")
                      .filter(new Locator.FilterOptions().setHasText("城东办事处")))
              .containsText("孙丽");
        });
    as(
        "keeper",
        PHONE,
        page -> {
          assertThat(page.navigate(address.toString()).status()).isEqualTo(404);
        });
    // The same paper, had the city sent it.
    console.district.given(
        """
        UPDATE bulletin SET org_unit_id = (SELECT id FROM org_unit WHERE level = 'CITY');
        UPDATE bulletin_recipient SET opened_at = NULL, signed_at = NULL,
          org_unit_id = (SELECT id FROM org_unit WHERE level = 'DISTRICT')
        WHERE org_unit_id = (SELECT id FROM org_unit WHERE name = '城东办事处')
        """);
    as(
        "office",
        PHONE,
        page -> {
          page.navigate(console.url("/bulletins"));
          page.locator("section[aria-labelledby=received] td.main a").click();
          Browsing.press(page, "签收");
          assertThat(page.locator(".notice.good")).containsText("已签收");
        });
  }

  /**
   * On a busy machine the ranking may still be in the making: the page says so, and asks to press
   * again.
   */
  private static void draft(Page page) {
    do {
      Browsing.press(page, "起草");
      page.locator(".paper-title, main .notice.warn").first().waitFor();
    } while (page.getByText("正在计算").isVisible());
  }

  /** Who chooses while another one has just chosen is told, and loses nothing. */
  private static void chooseBesideAnother(Page page, String recipients) {
    page.navigate(recipients);
    try (var other = page.context().newPage()) {
      other.navigate(recipients);
      other.locator("#stations").selectOption("PLAIN");
      Browsing.press(other, "保存");
      assertThat(other.locator("main")).containsText("改发给谁");
    }
    page.locator("#stations").selectOption("NAMING");
    Browsing.press(page, "保存");
    assertThat(page.locator("main .notice.bad")).containsText("别人刚刚改过这份通报");
    assertThat(page.locator("#stations")).hasValue("NAMING");
    page.locator("#stations").selectOption("");
    Browsing.press(page, "保存");
    assertThat(page.locator("h1")).not().hasText("发给谁");
  }

  private static void as(String login, int width, Consumer<Page> what) {
    try (var context = browsing.context(width)) {
      var page = context.newPage();
      console.logIn(page, login);
      what.accept(page);
    }
  }
}
