package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 责任追究: entered by the office with its grounds, appealed by whom it is about, answered. */
class AccountabilityConsoleIT {
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

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void isEnteredAppealedAndAnsweredByAnotherPerson() {
    console.addColleague();
    var address = new StringBuilder();
    as("office", DESK, office -> address.append(entered(office)));
    as("keeper", PHONE, this::appeal);
    as(
        "office",
        DESK,
        office -> {
          office.navigate(address + "");
          office.locator("#answer-words").fill("情况属实");
          Browsing.press(office, "维持");
          assertThat(office.locator(".notice.bad")).containsText("登记人以外的人");
          assertThat(office.locator("#answer-words")).hasValue("情况属实");
        });
    as("colleague", DESK, colleague -> answer(colleague, address + ""));
    as(
        "keeper",
        PHONE,
        keeper -> {
          keeper.navigate(address + "");
          assertThat(keeper.locator("main")).containsText("那两周停电");
          assertThat(keeper.locator(".title")).containsText("申诉后撤销");
          assertThat(keeper.locator("main form")).hasCount(0);
        });
  }

  /** Nothing of it shows to those whom it is not about: no line, no page, no step. */
  @Test
  void othersDoNotLearnOfIt() {
    var address = new StringBuilder();
    as("office", DESK, office -> address.append(entered(office)));
    as(
        "east",
        PHONE,
        east -> {
          east.navigate(console.url("/accountability"));
          assertThat(east.locator(".empty")).containsText("没有和您有关的责任追究");
          assertThat(east.navigate(address + "").status()).isEqualTo(404);
          assertThat(east.navigate(console.url("/stations/e-1/accountability")).status())
              .isEqualTo(403);
        });
    as(
        "repair",
        PHONE,
        repair -> assertThat(repair.navigate(address + "").status()).isEqualTo(403));
  }

  @Test
  void whatWasEnteredWronglyIsTakenBackAndStays() {
    as(
        "office",
        DESK,
        office -> {
          entered(office);
          office.locator("details summary").getByText("撤回").click();
          office.locator("#withdraw-words").fill("登记错了人");
          Browsing.press(office, "撤回，记录留着");
          assertThat(office.locator(".title")).containsText("已撤回");
          assertThat(office.locator("#log ~ ul")).containsText("登记错了人");
        });
  }

  /** From the site's page of those responsible; what is wrong loses nothing that was typed. */
  private String entered(Page office) {
    office.navigate(console.url("/stations/e-1/responsibility"));
    office.getByText("登记责任追究").click();
    office.locator("#kind").selectOption("提醒谈话");
    office.locator("#grounds").fill("上月没有组织学习");
    Browsing.press(office, "登记");
    assertThat(office.locator(".notice.bad")).containsText("请选是谁");
    assertThat(office.locator("#grounds")).hasValue("上月没有组织学习");
    assertThat(office.locator("#kind")).hasValue("提醒谈话");
    office.locator("#role").selectOption("KEEPER_A");
    office
        .locator("#concerned")
        .selectOption(
            office
                .locator("#concerned option")
                .filter(new Locator.FilterOptions().setHasText("（keeper）"))
                .getAttribute("value"));
    office.locator("#of").selectOption("BULLETIN");
    office.locator("#number").fill("4711");
    Browsing.press(office, "登记");
    assertThat(office.locator(".notice.bad")).containsText("编号");
    assertThat(office.locator("#number")).hasValue("4711");
    office.locator("#of").selectOption("");
    office.locator("#number").fill("");
    Browsing.shoot(office, "console-accountable-1366");
    Browsing.press(office, "登记");
    assertThat(office.locator("h1")).hasText("责任追究：王芳");
    assertThat(office.locator("main")).containsText("上月没有组织学习");
    return office.url();
  }

  /** A keeper finds it on the own page, and says in one sentence why it is wrong. */
  private void appeal(Page keeper) {
    Browsing.choose(keeper, "整改", "责任追究");
    keeper.locator("td.main a").click();
    assertThat(keeper.locator("main")).containsText("上月没有组织学习");
    keeper.locator("#appeal-words").fill("那两周停电");
    Browsing.shoot(keeper, "console-accountability-360");
    assertThat(keeper.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    Browsing.press(keeper, "提交申诉");
    assertThat(keeper.locator(".title")).containsText("申诉中");
    assertThat(keeper.locator("#appeal-words")).hasCount(0);
  }

  private void answer(Page colleague, String address) {
    colleague.navigate(address);
    Browsing.choose(colleague, "整改", "责任追究");
    assertThat(colleague.locator("tbody tr")).containsText("申诉中");
    colleague.locator("td.main a").click();
    colleague.locator("#answer-words").fill("查过停电记录，申诉成立");
    Browsing.shoot(colleague, "console-accountability-1366");
    Browsing.press(colleague, "变更");
    assertThat(colleague.locator(".notice.bad")).containsText("请选变更成哪一种");
    assertThat(colleague.locator("#answer-words")).hasValue("查过停电记录，申诉成立");
    Browsing.press(colleague, "撤销");
    assertThat(colleague.locator(".title")).containsText("申诉后撤销");
  }

  private void as(String login, int width, Consumer<Page> what) {
    try (var context = browsing.context(width)) {
      var page = context.newPage();
      console.logIn(page, login);
      what.accept(page);
    }
  }
}
