package zhenzhi.standalone.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.standalone.Chromium;

/**
 * What happens to the ticket of a dead LNB that is not simply repaired, through the whole chain: a
 * real box's reports, pages in a browser, and a clock that is moved by hand. A Tuesday in June 2026
 * and the days after.
 */
class SideRoadsStoryIT {
  private static final Duration SIX_HOURS = Duration.ofHours(6);
  private static final Duration REPORTING = Duration.ofMinutes(5);
  private static final Duration HALF_HOUR = Duration.ofMinutes(30);

  @TempDir Path folder;

  private final HandClock clock = new HandClock(at("2026-06-12T08:50"));
  private Gateway gateway;
  private Town town;
  private Chromium chromium;
  private Box box;

  @BeforeEach
  void lightningStrikesOnTuesday() throws IOException, SQLException {
    assumeThat(System.getenv().getOrDefault("ZHENZHI_WITHOUT", ""))
        .as("Chromium cannot be had on this machine")
        .doesNotContain("chromium");
    gateway = Gateway.open();
    town = Town.at(folder, clock, gateway);
    chromium = new Chromium();
    box = town.box(folder.resolve("box"));
    while (clock.instant().isBefore(at("2026-06-16T14:50"))) {
      box.report();
      clock.move(SIX_HOURS);
    }
    pass(Duration.ofMinutes(10));
    town.strike("2026-06-16T15:00", "2026-06-16T15:05");
    box.loseLnb();
    pass(Duration.ofMinutes(50));
  }

  @AfterEach
  void close() {
    box.close();
    chromium.close();
    town.close();
    gateway.close();
  }

  /** 退回 → another one → his leave → 移交 → repaired. */
  @Test
  void whatIsGivenBackAndHandedOverIsRepairedByWhoeverHasItThen() throws IOException, SQLException {
    var wu = open(Town.TECHNICIAN, "/tickets");
    unfold(wu);
    wu.locator("#why-RETURN").fill("不归我修，是社区的设备");
    press(wu, "退回，不归我修");
    assertThat(wu.locator(".state-says")).containsText("还没有派给人");

    var office = chromium.logIn(town.console(), 1366, Town.OFFICE, Town.PASSWORD);
    openTicket(office, "/tickets");
    assertThat(office.locator(".help").last()).containsText("不归我修，是社区的设备");
    office.locator("#unit").selectOption(new SelectOption().setLabel("区维修"));
    office.locator("#technician").selectOption(new SelectOption().setLabel("郑师傅"));
    press(office, "派单");
    var zheng = open(Town.COLLEAGUE, "/tickets");
    press(zheng, "接单");
    assertThat(zheng.locator(".state-says")).containsText("郑师傅已经接单");

    office.navigate(town.page("/duties"));
    office.locator("#away").selectOption(new SelectOption().setLabel("郑师傅"));
    office.locator("#away-from").fill("2026-06-17");
    office.locator("#away-until").fill("2026-06-19");
    office.locator("#stand-in").selectOption(new SelectOption().setLabel("吴师傅"));
    office.locator("#hands-over").check();
    press(office, "登记请假");
    assertThat(office.locator("[aria-labelledby=leaves]")).containsText("接了的单子也移交");
    pass(Duration.ofHours(15), HALF_HOUR); // past midnight: the leave has begun

    wu = open(Town.TECHNICIAN, "/tickets"); // whoever is away for hours logs in again
    assertThat(wu.locator(".help").last()).containsText("移交给代班的人");
    press(wu, "接单");
    assertThat(wu.locator(".state-says")).containsText("吴师傅已经接单");
    repair(wu, "换了高频头");
    box.getLnb();
    pass(Duration.ofMinutes(60));
    wu.reload();
    assertThat(wu.locator(".state-says")).hasText("修好了，机顶盒的上报也证明了。");
    zheng = chromium.logIn(town.console(), 360, Town.COLLEAGUE, Town.PASSWORD);
    zheng.navigate(town.page("/tickets"));
    assertThat(zheng.locator(".empty")).containsText("您手上没有");
    Chromium.shoot(wu, "story-handed-over-360");
  }

  /** 延期 refused and granted → said to be repaired, and not → repaired → 复发. */
  @Test
  void moreTimeIsAskedForAndOnlyTheBoxProvesTheRepair() throws IOException, SQLException {
    var wu = open(Town.TECHNICIAN, "/tickets");
    press(wu, "接单");
    assertThat(wu.locator(".state-says")).containsText("已经接单");
    ask(wu, "等厂家发货");
    var office = chromium.logIn(town.console(), 1366, Town.OFFICE, Town.PASSWORD);
    openTicket(office, "/tickets");
    office.locator("#why-REFUSE").fill("先从仓库借一个");
    press(office, "不同意延期");
    assertThat(office.locator(".help").last()).containsText("先从仓库借一个");
    wu.reload();
    assertThat(wu.locator(".help").last()).containsText("先从仓库借一个");
    ask(wu, "仓库也没有");
    office.reload();
    press(office, "同意延期");
    assertThat(office.locator(".help").last().locator("li").first()).containsText("同意延期");

    wu.reload();
    repair(wu, "换了高频头");
    assertThat(wu.locator(".state-says")).containsText("等机顶盒自己证明");
    pass(Duration.ofHours(4));
    wu = open(Town.TECHNICIAN, "/tickets");
    assertThat(wu.locator(".state-says")).containsText("正在修");
    assertThat(wu.locator(".help").last()).containsText("还没好：上报里仍然有故障");

    repair(wu, "这次真的换了高频头");
    box.getLnb();
    pass(Duration.ofMinutes(60));
    wu.reload();
    assertThat(wu.locator(".state-says")).hasText("修好了，机顶盒的上报也证明了。");
    office = chromium.logIn(town.console(), 1366, Town.OFFICE, Town.PASSWORD);
    office.navigate(town.page("/supervision"));
    assertThat(office.locator("[aria-label='全部'] [data-label='延期']")).hasText("1");

    box.loseLnb();
    pass(Duration.ofMinutes(90));
    wu = open(Town.TECHNICIAN, "/tickets");
    assertThat(wu.locator(".help").last()).containsText("又坏了");
    assertThat(wu.locator(".help").last()).containsText("上次是他修的");
    Chromium.shoot(wu, "story-relapsed-360");
  }

  private static void ask(Page page, String why) {
    unfold(page);
    page.locator("#until").fill("2026-06-26T17:00");
    page.locator("#ask-words").fill(why);
    press(page, "申请延期");
    assertThat(page.locator(".help").last()).containsText(why);
  }

  private static void repair(Page page, String words) {
    page.locator("#words").fill(words);
    press(page, "修好了");
    assertThat(page.locator(".help").last()).containsText(words);
  }

  private static void unfold(Page page) {
    page.locator("summary", new Page.LocatorOptions().setHasText("别的情况")).click();
  }

  private Page open(String login, String list) {
    var page = chromium.logIn(town.console(), 360, login, Town.PASSWORD);
    openTicket(page, list);
    return page;
  }

  private void openTicket(Page page, String list) {
    page.navigate(town.page(list));
    page.locator("td.main a").click();
  }

  private void pass(Duration time) throws SQLException {
    pass(time, REPORTING);
  }

  private void pass(Duration time, Duration step) throws SQLException {
    var until = clock.instant().plus(time);
    while (clock.instant().isBefore(until)) {
      clock.move(step);
      box.report();
      town.look();
    }
  }

  private static void press(Page page, String word) {
    page.locator("button", new Page.LocatorOptions().setHasText(word)).first().click();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).toInstant(ZoneOffset.ofHours(8));
  }
}
