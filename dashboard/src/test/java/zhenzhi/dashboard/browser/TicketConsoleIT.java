package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.SelectOption;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ticket.chase.ChaseService;

/** A ticket in the hands of a technician with a phone, and of the office. */
class TicketConsoleIT {
  /** The page looks again every eight seconds. */
  private static final double PATIENCE_MILLIS = 30_000;

  private static final Page.GetByTextOptions EXACTLY = new Page.GetByTextOptions().setExact(true);

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

  @BeforeEach
  void open() throws SQLException {
    console.district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
        VALUES (80, {e-1}, 'RECEPTION', 'LNB_DEAD', 'HIGH', now() - INTERVAL '6 hours', now() - INTERVAL '5 hours',
          now(), now() - INTERVAL '4 hours');
        """);
    console.district.context.getBean(ChaseService.class).look(Instant.now());
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void theTechnicianSeesTheBoxAsItIsAndNeedsTwoTaps() {
    try (var context = browsing.context(360)) {
      var page = ticket(context, "repair");
      assertThat(page.locator("#box")).containsText("强度 71%，质量 64%");
      page.locator(".calls button").first().click();
      assertThat(page.locator("main a[href^='tel:']").first())
          .hasAttribute("href", Pattern.compile("tel:[0-9]+"));
      page.goBack();
      Browsing.press(page, "接单");
      assertThat(page.locator(".state-says")).containsText("吴师傅");
      Browsing.press(page, "我到了");
      assertThat(page.locator(".state-says")).containsText("正在修");
      page.locator("form[data-again] button").first().click();
      assertThat(page.locator("#box")).containsText("诊断");
      console.district.given(
          "UPDATE station_state SET quality_percent = 33, reception_at = now() WHERE station_id ="
              + " {e-1};");
      assertThat(page.locator("#box"))
          .containsText(
              "质量 33%", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
      Browsing.shoot(page, "console-ticket-360");
    }
  }

  @Test
  void whatIsWrittenWithoutALineIsSentOnceThereIsOne() {
    try (var context = browsing.context(360)) {
      var page = ticket(context, "repair");
      context.setOffline(true);
      page.locator("#words").fill("换了高频头");
      Browsing.press(page, "修好了");
      assertThat(page.locator("#unsent")).containsText("有 1 项等待送出");
      Browsing.shoot(page, "console-ticket-offline-360");

      context.setOffline(false);
      assertThat(page.locator(".help").last()).containsText("换了高频头");
      assertThat(page.locator("#unsent")).isHidden();
      assertThat(page.locator(".help li b").getByText("修好了")).hasCount(1);
    }
  }

  @Test
  void whoComesTooLateIsToldAndKeepsWhatHeWrote() {
    try (var context = browsing.context(360);
        var office = browsing.context(1366)) {
      var page = ticket(context, "repair");
      context.setOffline(true);
      page.locator("#words").fill("换了高频头");
      Browsing.press(page, "修好了");
      assertThat(page.locator("#unsent")).containsText("有 1 项等待送出");

      var desk = ticket(office, "office");
      desk.locator("summary").getByText("别的情况").click();
      desk.locator("#why-WITHDRAW").fill("站点要搬");
      desk.locator("form[action$='/WITHDRAW'] button").click();
      assertThat(desk.locator(".state-says")).containsText("已经撤销");

      context.setOffline(false);
      assertThat(page.locator("#unsent")).containsText("有 1 项没送成：修好了 · 春晖一站");
      page.locator("#unsent [data-open]").click();
      assertThat(page.locator(".notice.bad")).containsText("已经“撤销”，不能再“修好了”");
      assertThat(page.locator("section[aria-labelledby=unkept]")).containsText("换了高频头");
      assertThat(page.locator("#unsent")).isHidden();
      Browsing.shoot(page, "console-ticket-late-360");
    }
  }

  /** The form was dropped before anybody had seen the answer. */
  @Test
  void aLineThatDropsWhileTheAnswerComesTakesNothingAlong() {
    try (var context = browsing.context(360);
        var office = browsing.context(1366)) {
      var page = ticket(context, "repair");
      var address = page.url();
      var desk = ticket(office, "office");
      desk.locator("summary").getByText("别的情况").click();
      desk.locator("#why-WITHDRAW").fill("站点要搬");
      desk.locator("form[action$='/WITHDRAW'] button").click();
      assertThat(desk.locator(".state-says")).containsText("已经撤销");

      page.route(
          "**/REPAIR",
          route -> {
            if (route.request().isNavigationRequest()) {
              route.abort();
            } else {
              route.resume();
            }
          });
      page.locator("#words").fill("换了高频头");
      var hasDropped = new AtomicBoolean();
      page.onRequestFailed(
          request -> hasDropped.compareAndSet(false, request.url().endsWith("/REPAIR")));
      Browsing.press(page, "修好了");
      page.waitForCondition(hasDropped::get);
      page.unroute("**/REPAIR");
      page.navigate(address);

      assertThat(page.locator("#unsent")).containsText("有 1 项没送成：修好了 · 春晖一站");
      page.locator("#unsent [data-open]").click();
      assertThat(page.locator("section[aria-labelledby=unkept]")).containsText("换了高频头");
      assertThat(page.locator("#unsent")).isHidden();
    }
  }

  @Test
  void severalPartsAreOneRepair() {
    try (var context = browsing.context(360)) {
      var page = ticket(context, "repair");
      page.locator("#words").fill("换了高频头和接头");
      page.locator("#part").fill("高频头");
      page.locator("#yuan").fill("65");
      page.locator("summary").getByText("再加一个").first().click();
      page.locator("#part2").fill("F头");
      page.locator("#serial2").fill("看不清");
      Browsing.shoot(page, "console-ticket-parts-360");
      Browsing.press(page, "修好了");
      assertThat(page.locator(".notice.bad")).containsText("不是编号");
      assertThat(page.locator("#part2")).isVisible();
      assertThat(page.locator("#part2")).hasValue("F头");

      page.locator("#serial2").fill("");
      Browsing.press(page, "修好了");
      assertThat(page.locator(".help").last()).containsText("换高频头，65.00 元；换F头");
    }
  }

  @Test
  void aTechnicianBeginsWithWhatIsHis() {
    try (var context = browsing.context(360)) {
      var page = context.newPage();
      console.logIn(page, "repair");
      page.navigate(console.url("/tickets"));
      assertThat(page.locator(".empty")).containsText("您手上没有");
      page.getByText("全部", EXACTLY).first().click();
      page.locator("td.main a").click();
      Browsing.press(page, "接单");
      assertThat(page.locator(".state-says")).containsText("吴师傅");
      page.navigate(console.url("/tickets"));
      assertThat(page.locator("td.main")).hasCount(1);
      page.locator("#q").fill("没有的");
      Browsing.press(page, "查找");
      assertThat(page.locator(".empty")).containsText("您手上没有");
    }
  }

  /** The place of the phone is in no request. */
  @Test
  void theNearestComesFirstAndNobodyLearnsWhereThePhoneIs() {
    twoMoreBroken();
    try (var context = browsing.context(360)) {
      context.grantPermissions(List.of("geolocation"));
      context.setGeolocation(new Geolocation(31.50321, 120.50321));
      var page = context.newPage();
      console.logIn(page, "repair");
      var sent = new StringBuilder();
      page.onRequest(request -> sent.append(request.url()).append(request.postData()));
      page.navigate(console.url("/tickets?mine=0"));
      assertThat(page.locator("tr.group")).hasText(new String[] {"城西办事处", "城东办事处"});

      page.getByText("按远近", EXACTLY).focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("[data-near-says]")).containsText("不会传出去");
      assertThat(page.locator("[data-away]"))
          .hasText(new String[] {"直线不到 1 公里", "直线约 11 公里", "未填位置"});
      assertThat(page.locator("td[data-label='站点']").first()).containsText("春晖一站");
      assertThat(page.locator("tr.group").first()).isHidden();
      Browsing.shoot(page, "console-near-360");
      page.waitForResponse(answer -> answer.url().endsWith("/tickets?mine=0"), () -> {});
      assertThat(page.locator("td[data-label='站点']").first()).containsText("春晖一站");

      page.getByText("按远近", EXACTLY).click();
      assertThat(page.locator("tr.group").first()).isVisible();
      assertThat(page.locator("td[data-label='站点']").first()).containsText("城西站");
      assertThat(sent.toString()).contains("/tickets").doesNotContain("50321");
    }
  }

  @Test
  void whoLetsNobodyLookKeepsTheOrderOfUrgency() {
    twoMoreBroken();
    try (var context = browsing.context(360)) {
      var page = context.newPage();
      console.logIn(page, "repair");
      page.navigate(console.url("/tickets?mine=0"));
      page.getByText("按远近", EXACTLY).click();
      assertThat(page.locator("[data-near-says]")).containsText("还是按时限排");
      assertThat(page.locator("tr.group")).hasCount(2);
    }
  }

  private void twoMoreBroken() {
    console.district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
        VALUES
          (81, {e-2}, 'BINDING', 'BINDING_WRONG', 'HIGH', now() - INTERVAL '3 hours', now() - INTERVAL '3 hours',
            now(), now() - INTERVAL '2 hours'),
          (82, {w-1}, 'BINDING', 'BINDING_WRONG', 'HIGH', now() - INTERVAL '3 hours', now() - INTERVAL '3 hours',
            now(), now() - INTERVAL '2 hours');
        UPDATE station SET latitude = 31.504, longitude = 120.504 WHERE code = 'e-1';
        UPDATE station SET latitude = 31.6, longitude = 120.5 WHERE code = 'w-1';
        """);
    try {
      console.district.context.getBean(ChaseService.class).look(Instant.now());
    } catch (SQLException problem) {
      throw new AssertionError(problem);
    }
  }

  @Test
  void theOfficeDispatchesSeveralAtOnceAndLosesNone() throws IOException {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.navigate(console.url("/tickets?q=春晖"));
      assertThat(page.locator("td.main")).hasCount(1);
      page.locator("td .tick input").check();
      page.locator("#to").selectOption("DISTRICT_REPAIR");
      page.locator("#who").selectOption(new SelectOption().setLabel("吴师傅"));
      page.getByText("一起派单").click();
      assertThat(page.locator("main .notice")).containsText("派了 1 张。");
      assertThat(page.locator("tbody tr")).containsText("吴师傅");

      page.getByText("看板", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("section[aria-label='待接单 1'] li")).hasCount(1);
      page.navigate(console.url("/tickets/calendar"));
      assertThat(page.locator(".month a")).hasText(Pattern.compile("1 张"));
      page.navigate(console.url("/tickets"));
      var download = page.waitForDownload(() -> page.getByText("导出 CSV").click());
      assertThat(Files.readString(download.path())).contains("\"春晖一站\"", "\"待接单\"");
      page.navigate(console.url("/tickets?q=没有的"));
      assertThat(page.locator(".empty")).isVisible();
    }
  }

  @Test
  void aPhotoIsSentMadeSmallAndTakenBack() throws IOException {
    try (var context = browsing.context(360)) {
      var page = ticket(context, "repair");
      page.locator("#photo").setInputFiles(file("fake.jpg", "<svg/>".getBytes(UTF_8)));
      page.locator("form[action$='/photos'] button").click();
      assertThat(page.locator(".notice.bad")).containsText("这不是照片");

      page.locator("#photo").setInputFiles(file("large.png", photo(2400, 1800)));
      page.locator("form[action$='/photos'] button").click();
      assertThat(page.locator(".photos li")).hasCount(1);
      assertThat(page.locator(".photos img")).hasJSProperty("naturalWidth", 1600);
      Browsing.shoot(page, "console-ticket-photo-360");

      page.getByText("删掉").click();
      assertThat(page.locator(".photos")).hasCount(0);
    }
  }

  private static FilePayload file(String name, byte[] content) {
    return new FilePayload(name, "image/jpeg", content);
  }

  private static byte[] photo(int width, int height) throws IOException {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    var random = new Random(3);
    for (var y = 0; y < height; y++) {
      for (var x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(0x40) + y * 0x100 / height);
      }
    }
    var file = new ByteArrayOutputStream();
    ImageIO.write(image, "png", file);
    return file.toByteArray();
  }

  private Page ticket(BrowserContext context, String login) {
    var page = context.newPage();
    console.logIn(page, login);
    page.navigate(console.url("/tickets?mine=0"));
    page.locator("td.main a").click();
    return page;
  }
}
