package zhenzhi.standalone.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.protocol.link.Await;
import zhenzhi.standalone.Chromium;

/**
 * A Tuesday in June 2026, from lightning to the closed ticket through the whole chain: the agent's
 * outbox and uplink → broker → collector → database → pages in a browser, and messages by a
 * gateway. The clock of all of them is moved by hand.
 */
class LightningStoryIT {
  private static final Duration SIX_HOURS = Duration.ofHours(6);
  private static final Duration REPORTING = Duration.ofMinutes(5);

  @TempDir Path folder;

  private final HandClock clock = new HandClock(at("2026-06-12T08:50"));

  @Test
  void fromLightningToTheClosedTicket() throws IOException, SQLException {
    assumeThat(System.getenv().getOrDefault("ZHENZHI_WITHOUT", ""))
        .as("Chromium cannot be had on this machine")
        .doesNotContain("chromium");
    try (var gateway = Gateway.open();
        var town = Town.at(folder, clock, gateway);
        var chromium = new Chromium();
        var box = town.box(folder.resolve("box"))) {
      fourGoodDays(box);
      pass(town, box, Duration.ofMinutes(10));

      town.strike("2026-06-16T15:00", "2026-06-16T15:05");
      box.loseLnb();
      pass(town, box, Duration.ofMinutes(50));
      awaitMessages(gateway, 1);
      assertThat(gateway.got().getFirst()).contains(Town.PHONE, "派单", "望江社区站", "高频头损坏");

      var phone = chromium.logIn(town.console(), 360, Town.TECHNICIAN, Town.PASSWORD);
      phone.navigate(town.page("/tickets"));
      phone.locator("td.main a").click();
      phone.getByText("看诊断和依据").click();
      assertThat(phone.locator("main")).containsText("雷击");
      phone.goBack();
      press(phone, "接单");
      pass(town, box, Duration.ofMinutes(40));
      press(phone, "我到了");
      pass(town, box, Duration.ofMinutes(20));
      phone.locator("#words").fill("换了高频头");
      phone.locator("#part").fill("高频头");
      phone.locator("#lightning").check();
      press(phone, "修好了");
      assertThat(phone.locator(".state-says")).containsText("等机顶盒");
      Chromium.shoot(phone, "story-claimed-360");

      box.getLnb();
      pass(town, box, Duration.ofMinutes(60));
      phone.reload();
      assertThat(phone.locator(".state-says")).hasText("修好了，机顶盒的上报也证明了。");
      Chromium.shoot(phone, "story-closed-360");
      awaitMessages(gateway, 2);
      assertThat(gateway.got().getLast()).contains(Town.PHONE, "已恢复");

      var office = chromium.logIn(town.console(), 1366, Town.OFFICE, Town.PASSWORD);
      assertThatTheOfficeSeesIt(town, office);
    }
  }

  private static void assertThatTheOfficeSeesIt(Town town, Page office) {
    office.navigate(town.page("/supervision"));
    Chromium.shoot(office, "story-supervision-1366");
    assertThat(office.locator("[aria-label='全部'] [data-label='办结']")).hasText("1");
    assertThat(office.locator("[aria-label='按维修人员'] tbody tr")).containsText("吴师傅");
    office.navigate(town.page("/stations/" + Town.SITE + "/study?day=2026-06-16"));
    assertThat(office.locator("#decided")).containsText("免责：设备故障");
    assertThat(office.locator("#decided")).containsText("15:05 到 16:55（自动，高频头损坏）");
    Chromium.shoot(office, "story-study-1366");
  }

  private static void awaitMessages(Gateway gateway, int many) {
    Await.until("message " + many, () -> gateway.got().size() == many);
  }

  /** From which the collector learns what this dish receives under a clear sky. */
  private void fourGoodDays(Box box) {
    while (clock.instant().isBefore(at("2026-06-16T14:50"))) {
      box.report();
      clock.move(SIX_HOURS);
    }
  }

  private void pass(Town town, Box box, Duration time) throws SQLException {
    var until = clock.instant().plus(time);
    while (clock.instant().isBefore(until)) {
      clock.move(REPORTING);
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
