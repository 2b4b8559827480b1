package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.ranking.RankingService;
import zhenzhi.collector.station.Scope;
import zhenzhi.dashboard.frame.TimesService;

/** 限期整改 after the bulletin of last month: the office at a desk, the keeper with a phone. */
class RectificationConsoleIT {
  private static Browsing browsing;

  private final Console console = new Console();
  private final AtomicInteger taps = new AtomicInteger();

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

  /** {@code e-1} studied on one day of last month, {@code e-2} on two, {@code w-1} on three. */
  @BeforeEach
  void lastMonthsBulletin() throws SQLException {
    var today = console.district.context.getBean(TimesService.class).now().today();
    var month = YearMonth.from(today).minusMonths(1);
    console.district.given(
        """
        UPDATE station SET registered_at = '2025-01-01T00:00:00Z';
        DELETE FROM station_day;
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT station.id, CAST('%1$s' AS date) + d, CASE WHEN d < n THEN 3600000 ELSE 0 END,
          CASE WHEN d < n THEN 1800000 ELSE 0 END, 0, 5, 288, 0
        FROM (VALUES ('e-1', 1), ('e-2', 2), ('w-1', 3)) AS studied (code, n)
        JOIN station USING (code)
        CROSS JOIN generate_series(0, %2$d - 1) AS d;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), 0, 0, 0, 0, 1, count(*),
          sum(reports), 0, 0
        FROM station_day
        GROUP BY 1, 2
        """
            .formatted(month.atDay(1), month.lengthOfMonth()));
    console.district.given(
        """
        UPDATE ranking SET kept = true WHERE id = %1$d;
        INSERT INTO bulletin (id, org_unit_id, period, state, version, ranking_id, as_of, working, sites, input_hash,
          title, issuer, prefix, addressees, copies, signer, dated, deadline, year, issue_number, document_number)
        VALUES (1, %2$d, '%3$s', 'ISSUED', 3, %1$d, now(), 3, 3, decode(repeat('00', 32), 'hex'),
          '关于上月排名情况的通报', '远教办', '组通', ARRAY['各办事处'], ARRAY['区委办'], '远教办', '%4$s', '%5$s', 2026, 1, 1)
        """
            .formatted(
                ranking(month).id(),
                console.district.district.id(),
                month,
                today,
                today.plusDays(10)));
  }

  /** On a busy machine it may take longer than a reader waits. */
  private Ranking ranking(YearMonth month) throws SQLException {
    Optional<Ranking> ranking;
    do {
      ranking =
          console
              .district
              .context
              .getBean(RankingService.class)
              .fresh(Scope.of(console.district.district), Period.month(month));
    } while (ranking.isEmpty());
    return ranking.get();
  }

  @AfterEach
  void close() {
    console.close();
  }

  @Test
  void fromTheLastPlaceToTheAnswerInFiveTaps() throws IOException {
    try (var desk = browsing.context(1366);
        var phone = browsing.context(360);
        var hall = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/bulletins/1/rectifications"));
      assertThat(office.locator("input[type=checkbox]:checked")).hasCount(3);
      office.locator("input[name='site-w-1']").uncheck();
      office.locator("#due").fill("1999-01-01");
      Browsing.press(office, "下发");
      assertThat(office.locator(".notice.bad")).containsText("整改期限");
      assertThat(office.locator("input[type=checkbox]:checked")).hasCount(2);
      office.locator("#due").fill(due().toString());
      Browsing.shoot(office, "console-issue-1366");
      Browsing.press(office, "下发");
      assertThat(office.locator("main .notice")).containsText("下发了 2 件");
      assertThat(office.locator("td.main")).hasCount(2);
      var file = office.waitForDownload(() -> office.getByText("导出 CSV").click());
      assertThat(Files.readString(file.path())).contains("\"春晖一站\"", "\"待签收\"");

      var keeper = phone.newPage();
      console.logIn(keeper, "keeper");
      Browsing.shoot(keeper, "console-own-rectification-360");
      tap(keeper, "a.button:has-text('去整改')");
      tap(keeper, "button:has-text('签收')");
      tap(keeper, "label[for=r-BUSY]");
      tap(keeper, "#what1");
      keeper.keyboard().insertText("每周二晚上开课");
      Browsing.shoot(keeper, "console-rectification-360");
      tap(keeper, "button:has-text('提交')");
      assertThat(keeper.locator(".state-says")).containsText("已经提交");
      assertThat(taps.get()).isLessThanOrEqualTo(5);
      assertThat(keeper.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      assertThat(keeper.navigate(console.url("/bulletins/1/rectifications")).status())
          .isEqualTo(403);

      var east = hall.newPage();
      console.logIn(east, "east");
      east.navigate(console.url("/rectifications"));
      assertThat(east.locator("td.main")).hasCount(2);

      decide(office, keeper);
    }
  }

  /** It is sent back once, and then agreed to; what was promised is done. */
  private void decide(Page office, Page keeper) {
    office.navigate(console.url("/rectifications?part=DECIDE"));
    office.locator("td.main a").click();
    assertThat(office.locator("body")).containsText("每周二晚上开课");
    Browsing.shoot(office, "console-rectification-1366");
    office.locator("#why-RETURN").fill("请写从哪天起");
    Browsing.press(office, "退回");
    assertThat(office.locator(".state-says")).containsText("等站点重报");
    keeper.navigate(console.url("/own"));
    keeper.locator("a.button:has-text('去整改')").click();
    assertThat(keeper.locator("body")).containsText("请写从哪天起");
    assertThat(keeper.locator("#what1")).hasValue("每周二晚上开课");
    keeper.locator("#what1").fill("下周起每周二晚上开课");
    Browsing.press(keeper, "提交");
    assertThat(keeper.locator(".state-says")).containsText("等远教办审核");
    office.reload();
    Browsing.press(office, "同意");
    assertThat(office.locator(".state-says")).not().containsText("请审核");
    keeper.reload();
    Browsing.press(keeper, "已经落实");
    assertThat(keeper.locator(".state-says")).containsText("看学时再决定");
    office.reload();
    assertThat(office.locator("section[aria-labelledby=review]")).containsText("还没有过完");
    assertThat(office.locator("section[aria-labelledby=events] li")).hasCount(7);
  }

  @Test
  void nobodySeesWhatIsNotTheirs() {
    console.district.given(
        """
        INSERT INTO rectification (id, bulletin_id, station_id, org_path, period, first_day, last_day, kind, ranked,
          target_ms, is_extended, entries, moved_at, stage, sign_by, due, round, is_late, issued_at)
        SELECT 5, 1, id, org_path, '2026-10', '2026-10-01', '2026-10-31', kind, 3, 0, false, 1, now(), 'ISSUED',
          '2099-01-01', '2099-01-01', 1, false, now()
        FROM station WHERE code = 'w-1';
        INSERT INTO rectification_entry (rectification_id, nth, at, account_id, move, words, day)
        SELECT 5, 0, now(), id, 'ISSUED', '', '2099-01-01' FROM account WHERE login = 'office'
        """);
    for (var login : new String[] {"keeper", "east", "repair", "office"}) {
      try (var context = browsing.context(360)) {
        var page = context.newPage();
        console.logIn(page, login);
        assertThat(page.navigate(console.url("/rectifications/5")).status())
            .as(login)
            .isEqualTo(
                switch (login) {
                  case "office" -> 200;
                  case "repair" -> 403;
                  default -> 404;
                });
      }
    }
  }

  @Test
  void aDutyIsHandedOverAndTheSheetPrinted() {
    try (var desk = browsing.context(1366)) {
      var office = desk.newPage();
      console.logIn(office, "office");
      office.navigate(console.url("/stations/e-1/responsibility"));
      office.locator("#role").selectOption("KEEPER_A");
      office.locator("#person").fill("李强");
      office.locator("#phone").fill("一三八");
      Browsing.press(office, "换成这个人");
      assertThat(office.locator(".notice.bad")).containsText("不是电话号码");
      assertThat(office.locator("#person")).hasValue("李强");
      office.locator("#phone").fill("13900001111");
      Browsing.press(office, "换成这个人");
      assertThat(office.locator("section[aria-labelledby=today]")).containsText("李强");
      assertThat(office.locator("section[aria-labelledby=past]")).containsText("王芳");
      office.getByText("交接单", new Page.GetByTextOptions().setExact(true)).last().click();
      assertThat(office.locator("h1")).containsText("交接单");
      assertThat(office.locator("main")).containsText("王芳");
      Browsing.shoot(office, "console-handover-1366");

      office.navigate(console.url("/stations/e-2/responsibility"));
      office.locator("#role").selectOption("KEEPER_A");
      office.locator("#since").fill(today().minusMonths(4).toString());
      Browsing.press(office, "离任，还没有人接");
      assertThat(office.locator("section[aria-labelledby=past]")).isVisible();
      office.navigate(console.url("/responsibility"));
      assertThat(office.locator("tbody tr")).containsText("一票否决");
    }
  }

  private LocalDate due() {
    return today().plusDays(15);
  }

  private LocalDate today() {
    return console.district.context.getBean(TimesService.class).now().today();
  }

  private void tap(Page page, String what) {
    taps.incrementAndGet();
    page.locator(what).first().click();
  }
}
