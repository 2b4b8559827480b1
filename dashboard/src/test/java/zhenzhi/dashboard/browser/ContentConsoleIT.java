package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 内容 from end to end: sorting, planning, and what a keeper sees of it. */
class ContentConsoleIT {
  private static final int PHONE = 360;
  private static final int DESK = 1366;

  private static Browsing browsing;
  private static Console console;

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
    console = new Console();
    console.district.given(
        """
        INSERT INTO content (code, title, category, code_name, title_name)
        VALUES ('f-1.mp4', '党史<b>第一课</b>', 'BASICS', 'f-1.mp4', '党史<b>第一课</b>'),
          ('f-2.mp4', '果树冬季管理', 'TOPIC', 'f-2.mp4', '果树冬季管理'),
          ('tv', '新闻频道', 'LIVE', 'tv', '新闻频道');
        INSERT INTO station_content
          (station_id, month, content_id, played_ms, times, first_at, last_at)
        SELECT {e-1}, date_trunc('month', now() AT TIME ZONE 'Asia/Shanghai'), id, 3600000, 10 - id, now(), now()
        FROM content;
        """);
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
    }
    if (browsing != null) {
      browsing.close();
    }
  }

  @Test
  void whatWasPlayedIsSortedPlannedAndFulfilled() {
    as(
        "office",
        DESK,
        page -> {
          page.navigate(console.url("/content/unknown"));
          assertThat(page.locator("tbody tr")).hasCount(3);
          assertThat(page.locator("tbody tr").first()).containsText("党史<b>第一课</b>");
          Browsing.press(page, "收入“党的基本知识”");
          assertThat(page.locator("#unsorted ~ table tbody tr")).hasCount(2);
          page.locator("tr", new Page.LocatorOptions().setHasText("新闻频道"))
              .getByText("不计学时")
              .click();
          assertThat(page.locator("#unsorted ~ table tbody tr")).hasCount(1);
          page.getByText("归到别的").click();
          page.locator("#is-known").check();
          page.locator("#known").fill("果树");
          page.locator("#reason").fill("按目录");
          Browsing.press(page, "归类");
          assertThat(page.locator("main .notice.bad")).containsText("目录里没有“果树”");
          page.locator("#is-fresh").check();
          Browsing.press(page, "归类");
          assertThat(page.getByText("都归好类了")).isVisible();

          page.navigate(console.url("/content/plan"));
          page.locator("#known").fill("党史");
          page.locator("#minutes").fill("九十");
          Browsing.press(page, "添进计划");
          assertThat(page.locator("main .notice.bad")).containsText("“九十”");
          page.locator("#minutes").fill("90");
          Browsing.press(page, "添进计划");
          assertThat(page.locator("tbody tr")).containsText("累计 90 分钟");
          assertThat(page.locator("tbody tr")).containsText("0/3");
          Browsing.shoot(page, "console-plan-1366");
        });
    as(
        "keeper",
        PHONE,
        page -> {
          page.getByText("看学习计划完成得怎样").click();
          assertThat(page.locator("section[aria-labelledby=plan] tbody tr"))
              .containsText("还差 30 分钟");
          assertThat(page.locator("section[aria-labelledby=watched] tbody tr")).hasCount(3);
          assertThat(page.navigate(console.url("/content/station/w-1")).status()).isEqualTo(404);
          assertThat(page.navigate(console.url("/content")).status()).isEqualTo(403);
        });
    as(
        "east",
        DESK,
        page -> {
          page.navigate(console.url("/content"));
          assertThat(page.getByText("收入一门课程")).hasCount(0);
          assertThat(page.navigate(console.url("/content/unknown")).status()).isEqualTo(200);
          page.navigate(console.url("/content/plan"));
          assertThat(page.locator("tbody tr")).containsText("江东区");
          assertThat(page.getByText("拿掉")).hasCount(0);
          page.locator("#known").fill("果树");
          Browsing.press(page, "添进计划");
          assertThat(page.locator("tbody tr")).hasCount(2);
          Browsing.press(page, "拿掉");
          assertThat(page.locator("tbody tr")).hasCount(1);
          Browsing.press(page, "照搬上个月的计划");
          assertThat(page.locator("main .notice.bad")).containsText("没有可以照搬的课程");
        });
  }

  private static void as(String login, int width, Consumer<Page> story) {
    try (var context = browsing.context(width)) {
      var page = context.newPage();
      console.logIn(page, login);
      story.accept(page);
    }
  }
}
