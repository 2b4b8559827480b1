package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The office enters whom to tell, and looks at what was told. */
class NoticeConsoleIT {
  private static final String KEY = "5f3c9d2b7a10";
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
  void theOfficeEntersWhomToTell() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      Browsing.choose(page, "诊治", "通知");
      page.getByText("通知方式和联系人").click();
      assertThat(page.getByText("还没有通知方式")).isVisible();
      assertThat(page.locator("#new-contact")).hasCount(0);

      page.locator("#kind").selectOption("DINGTALK");
      page.locator("#name").fill("维修群<script>");
      page.locator("#address").fill("http://oapi.example/robot");
      page.locator("#secret").fill("SEC-" + KEY);
      press(page, "#new-way");
      assertThat(page.locator(".notice.bad")).containsText("access_token=");
      assertThat(page.locator("#name")).hasValue("维修群<script>");
      assertThat(page.locator("#secret")).hasValue("");

      page.locator("#address").fill("https://oapi.example.cn/robot/send?access_token=" + KEY);
      page.locator("#secret").fill("SEC-" + KEY);
      press(page, "#new-way");
      assertThat(page.locator("#ways ~ table tbody tr")).containsText("维修群<script>");
      assertThat(page.content()).doesNotContain(KEY);

      page.getByText("发一条试试").click();
      assertThat(page.locator("#ways ~ table tbody tr")).containsText("正在发");
      page.getByText("发一条试试").click();
      assertThat(page.locator(".notice.bad")).containsText("等它发完再试");

      page.locator("#party").selectOption("DISTRICT_REPAIR");
      page.locator("#who").fill("区维修群");
      page.locator("#way").selectOption(new SelectOption().setIndex(1));
      page.locator("#target").fill("13800000000");
      press(page, "#new-contact");
      assertThat(page.locator(".notice.bad")).containsText("发到群里的不用填");
      page.locator("#target").fill("");
      press(page, "#new-contact");
      assertThat(page.locator("#contacts ~ table tbody tr")).containsText("区维修");
      page.getByText("删除").last().click();
      assertThat(page.getByText("还没有联系人")).isVisible();
      page.getByText("停用", new Page.GetByTextOptions().setExact(true)).last().click();
      assertThat(page.locator("#new-contact")).hasCount(0);
      assertThat(page.content()).doesNotContain(KEY);
    }
  }

  private static void press(Page page, String heading) {
    page.locator(heading + " ~ form button").click();
  }

  @Test
  void whatWasRefusedIsSentAgain() {
    console.district.given(
        """
        INSERT INTO ticket (id, station_id, org_path, subject, entries, moved_at, stage, finding, unit, is_late, opened_at)
        SELECT 500, id, org_path, 'RECEPTION', 1, now(), 'OPEN', 'LNB_DEAD', 'DISTRICT_REPAIR', false, now()
        FROM station WHERE code = 'e-2';
        INSERT INTO notice_way (id, org_path, kind, name, address, secret, per_minute, phones, tokens, tokens_at, made_at, made_by)
        SELECT 900, path, 'LOG', '日志', '', '', 20, false, 5, now(), now(), (SELECT min(id) FROM account)
        FROM org_unit WHERE level = 'DISTRICT';
        INSERT INTO notice_message (id, way_id, target, name, title, body, is_urgent, state, made_at, next_at, tries, settled_at)
        VALUES (901, 900, '', '区维修', '新工单', 'x', false, 'REFUSED', now(), now(), 1, now());
        INSERT INTO notice_attempt (message_id, nth, at, outcome, answer)
        VALUES (901, 1, now(), 'REFUSED', '93000 <b>invalid</b>');
        INSERT INTO notice (person, name, ticket_id, nth, org_path, party, occasion, words, is_urgent, way_id, target, state, made_at, due_at, message_id)
        SELECT 'way:900', '区维修', 500, 0, org_path, 'TREATER', 'OPENED', '第 500 号 春晖一站：高频头损坏', false, 900, '', 'GATHERED', now(), now(), 901
        FROM station WHERE code = 'e-1';
        """);
    try (var context = browsing.context(360)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.navigate(console.url("/notices?state=FAILED"));
      assertThat(page.locator("#live tbody tr")).containsText("93000 <b>invalid</b>");
      page.getByText("再发一次").click();
      assertThat(page.locator("#live tbody tr")).containsText("等着发");
      Browsing.shoot(page, "console-notices-360");
    }
  }

  @Test
  void everybodySeesWhatReachesThem() {
    try (var context = browsing.context(360);
        var other = browsing.context(360)) {
      var page = context.newPage();
      console.logIn(page, "repair");
      page.navigate(console.url("/notices/mine"));
      assertThat(page.locator("section[aria-labelledby='own']")).containsText("请远教办");
      var keeper = other.newPage();
      console.logIn(keeper, "keeper");
      keeper.navigate(console.url("/notices/mine"));
      assertThat(keeper.locator("section[aria-labelledby='own']")).containsText("请远教办把您的手机");

      console.district.given(
          """
          INSERT INTO notice_way (id, org_path, kind, name, address, secret, per_minute, phones, tokens, tokens_at, made_at, made_by)
          SELECT 910, path, 'WEBHOOK', '短信', 'https://sms.example.cn', '', 20, true, 5, now(), now(), (SELECT min(id) FROM account)
          FROM org_unit WHERE level = 'DISTRICT';
          INSERT INTO notice_contact (way_id, org_path, party, unit, account_id, name, target, made_at, made_by)
          SELECT 910, path, 'TREATER', 'DISTRICT_REPAIR', (SELECT id FROM account WHERE login = 'repair'), '吴师傅', '13900001111', now(), (SELECT min(id) FROM account)
          FROM org_unit WHERE level = 'DISTRICT';
          INSERT INTO ticket (id, station_id, org_path, subject, entries, moved_at, stage, finding, unit, is_late, opened_at, told)
          SELECT id + 600, id, org_path, 'BINDING', 1, now(), 'OPEN', 'BINDING_WRONG', 'TELECOM', false, now(), 1
          FROM station WHERE code IN ('e-1', 'e-2');
          INSERT INTO notice (person, name, ticket_id, nth, org_path, party, occasion, words, is_urgent, way_id, target, state, made_at, due_at)
          SELECT person, '某人', station.id + 600, nth, org_path, 'TREATER', 'ESCALATED', code || ' 的工单', false, 910, '', 'WAITING', now(), now()
          FROM station, (VALUES ('to:13800000000', 1), ('account:' || (SELECT id FROM account WHERE login = 'repair'), 2)) AS told (person, nth)
          WHERE code IN ('e-1', 'e-2');
          """);
      page.reload();
      assertThat(page.locator("section[aria-labelledby='own'] tbody tr"))
          .containsText("短信 · 13900001111");
      assertThat(page.locator("section[aria-labelledby='last'] tbody tr")).hasCount(2);
      assertThat(page.locator("section[aria-labelledby='quiet']"))
          .containsText("晚上 21:30 到早上 07:30");
      keeper.reload();
      assertThat(keeper.locator("section[aria-labelledby='own'] tbody tr"))
          .containsText("短信 · 13800000000");
      assertThat(keeper.locator("section[aria-labelledby='last'] tbody tr")).hasCount(1);
      assertThat(keeper.locator("section[aria-labelledby='last'] tbody tr"))
          .containsText("e-1 的工单");
      assertThat(keeper.locator("section[aria-labelledby='last'] a")).hasCount(0);
      Browsing.shoot(keeper, "console-mine-360");
    }
  }

  @Test
  void theBookIsForTheOffice() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "repair");
      assertThat(page.navigate(console.url("/notices")).status()).isEqualTo(403);
      assertThat(page.navigate(console.url("/notices/book")).status()).isEqualTo(403);
    }
  }
}
