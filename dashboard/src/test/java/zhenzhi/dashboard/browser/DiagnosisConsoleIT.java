package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a sweep has kept, as office, subdistrict and keeper find it. */
class DiagnosisConsoleIT {
  private static Browsing browsing;
  private static Console console;

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
    console = new Console();
    console.district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at)
        VALUES (80, {e-1}, 'RECEPTION', 'DISH_MOVED', 'MEDIUM', now() - INTERVAL '6 hours', now() - INTERVAL '5 hours',
          now(), now() - INTERVAL '4 hours');
        INSERT INTO incident (id, finding, confidence, since_at, told_at, due_at, areas)
        VALUES (70, 'LINE_DOWN', 'MEDIUM', now() - INTERVAL '1 hour', now() - INTERVAL '1 hour', now(), '{}');
        INSERT INTO incident_site (incident_id, station_id, fell_at, back_at)
        VALUES (70, {e-2}, now() - INTERVAL '1 hour', now()), (70, {w-1}, now() - INTERVAL '1 hour', NULL);
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, due_at, incident_id)
        VALUES (81, {w-1}, 'REACH', 'LINE_DOWN', 'MEDIUM', now() - INTERVAL '1 hour', now() - INTERVAL '1 hour',
          now(), now(), 70);
        INSERT INTO verdict (id, diagnosis_id, at, finding, confidence)
        VALUES (90, 80, now() - INTERVAL '5 hours', 'DISH_MOVED', 'MEDIUM');
        INSERT INTO clue (verdict_id, nth, role, finding, sign, value, reference)
        VALUES (90, 0, 'FOR', NULL, 'SNR_LOW', 7, 11.8), (90, 1, 'AGAINST', 'RAIN_FADE', 'NO_RAIN_REPORTED', 0, NULL);
        """);
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
      browsing.close();
    }
  }

  @Test
  void theOfficeGoesFromTheOverviewToTheEvidence() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.getByText("要处理的诊断", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#open tbody tr")).hasCount(1);
      page.locator("#open tbody a").click();

      assertThat(page.locator(".state-says")).containsText("可能是锅盖偏了");
      assertThat(page.getByText("信噪比 7.0 dB，晴天一般 11.8 dB")).isVisible();
      assertThat(page.getByText("不是雨衰：气象没有报雨")).isVisible();
      assertThat(page.locator(".chart canvas")).isVisible();
      Browsing.shoot(page, "console-diagnosis-1366");

      page.getByText("照着做：三步").click();
      assertThat(page.locator(".steps li")).hasCount(3);
      var papers = context.newPage();
      papers.navigate(page.url());
      var pdf = new String(papers.pdf(), ISO_8859_1);
      assertThat(Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results()).hasSize(1);
    }
  }

  @Test
  void anIncidentIsListedAndItsSitesCanBeTakenAway() throws IOException {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      Browsing.choose(page, "诊治", "事件");
      page.locator("#open ~ table tbody a").click();
      assertThat(page.locator("#areas ~ table tbody tr")).hasCount(2);
      var download = page.waitForDownload(() -> page.getByText("导出站点（CSV）").click());

      assertThat(Files.readString(download.path()))
          .contains("\"e-2\",\"春晖二站\",\"城东办事处\",\"已恢复\"")
          .contains("\"w-1\",\"城西站\",\"城西办事处\",\"没恢复\"");
    }
  }

  @Test
  void whatATechnicianFoundIsLookedBackOn() throws IOException {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "repair");
      page.navigate(console.url("/diagnoses/81"));
      page.getByText("填实际情况").click();
      page.locator("#found").selectOption("POWER_CUT");
      page.locator("#treatment").fill("换了插座");
      page.getByText("保存").click();
      assertThat(page.locator("#actual")).containsText("类别对，原因不对");
      page.getByText("改一改").click();
      page.locator("#why").fill("填错了");
      page.getByText("撤回", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#actual")).containsText("还没有人填");
      page.getByText("填实际情况").click();
      page.locator("#found").selectOption("BOX_DEAD");
      page.getByText("保存").click();

      Browsing.choose(page, "诊治", "误判复盘");
      assertThat(page.locator("#misses ~ table tbody tr")).hasCount(1);
      assertThat(page.locator("#misses ~ table tbody tr")).containsText("机顶盒故障");
      var download = page.waitForDownload(() -> page.getByText("导出（CSV）").click());
      assertThat(Files.readString(download.path())).contains("\"w-1\",\"城西站\",\"城西办事处\"");
    }
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "east");
      page.navigate(console.url("/diagnoses/review"));
      assertThat(page.getByText("还没有可以对的")).isVisible();
      page.navigate(console.url("/diagnoses/80"));
      assertThat(page.getByText("填实际情况")).hasCount(0);
    }
  }

  @Test
  void aBoxIsAskedOnceAndItsAnswerShows() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "repair");
      page.navigate(console.url("/diagnoses/80"));
      page.getByText("检测一下").click();
      assertThat(page.locator("#check")).containsText("等送出");
      assertThat(page.getByText("检测一下")).hasCount(0);

      console.district.given(
          """
          UPDATE command SET answered_at = now(), answer = jsonb_build_object('version', 1, 'station', 'e-1',
            'command', id, 'outcome', 'done', 'findings',
            jsonb_build_array(jsonb_build_object('name', '信号', 'verdict', 'bad', 'text', '没有锁定')))
          """);
      page.reload();
      assertThat(page.locator("#check")).containsText("没有锁定");
      assertThat(page.getByText("检测一下")).isVisible();
    }
  }

  @Test
  void whereASiteStandsIsEnteredAndWhatIsWrongIsNamed() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.navigate(console.url("/stations/e-1"));
      page.getByText("位置和线路").click();
      page.locator("#latitude").fill("121.55");
      page.locator("#longitude").fill("29.87");
      page.locator("#feeder").fill("城东一线");
      page.getByText("保存").click();
      assertThat(page.getByText("纬度要填 -90 到 90 之间的度数")).isVisible();
      assertThat(page.locator("#feeder")).hasValue("城东一线");
      Browsing.shoot(page, "console-premises-1366");
      page.locator("#latitude").fill("29.87");
      page.locator("#longitude").fill("121.55");
      page.getByText("保存").click();
      assertThat(page.locator("h1")).hasText("春晖一站");

      page.navigate(console.url("/stations/e-1/premises"));
      assertThat(page.locator("#longitude")).hasValue("121.55");
      assertThat(page.locator("#feeder")).hasValue("城东一线");
    }
    try (var context = browsing.context(360)) {
      var page = context.newPage();
      console.logIn(page, "repair");
      page.navigate(console.url("/stations/e-2/premises"));
      Browsing.shoot(page, "console-premises-360");
    }
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "east");
      assertThat(page.navigate(console.url("/stations/e-1/premises")).status()).isEqualTo(403);
    }
  }

  @Test
  void aSubdistrictSeesOnlyItsOwnPart() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "east");
      page.navigate(console.url("/diagnoses"));
      assertThat(page.locator("#open tbody tr")).hasCount(1);
      assertThat(page.navigate(console.url("/diagnoses/81")).status()).isEqualTo(404);
      page.navigate(console.url("/incidents/70"));
      assertThat(page.locator("#sites ~ table tbody tr")).hasCount(1);
    }
  }

  @Test
  void aKeeperFindsTheirOwnOnTheFirstPage() {
    try (var context = browsing.context(360)) {
      var page = context.newPage();
      console.logIn(page, "keeper");
      assertThat(page.locator(".own-says")).containsText("锅盖偏了");
      page.getByText("看依据").click();
      assertThat(page.getByText("信噪比 7.0 dB，晴天一般 11.8 dB")).isVisible();
      Browsing.shoot(page, "console-diagnosis-360");

      assertThat(page.navigate(console.url("/diagnoses/81")).status()).isEqualTo(404);
      assertThat(page.navigate(console.url("/incidents")).status()).isEqualTo(403);
      assertThat(page.navigate(console.url("/advice/SUN_OUTAGE")).status()).isEqualTo(404);
      assertThat(page.navigate(console.url("/advice/nothing")).status()).isEqualTo(404);
    }
  }
}
