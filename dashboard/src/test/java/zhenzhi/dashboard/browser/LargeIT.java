package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A district of 250 sites. */
class LargeIT {
  private static Browsing browsing;
  private static Console console;

  @BeforeAll
  static void start() {
    browsing = Browsing.start();
    console = new Console();
    console.addMany(247);
  }

  @AfterAll
  static void stop() {
    if (console != null) {
      console.close();
      browsing.close();
    }
  }

  @Test
  void isPagedSortedAndPrinted() {
    for (var width : new int[] {360, 1366, 1920}) {
      try (var context = browsing.context(width)) {
        var page = context.newPage();
        console.logIn(page, "office");
        assertThat(page.getByText("共 250 个站点")).isVisible();
        assertThat(page.locator("#stations tbody tr")).hasCount(50);
        Browsing.shoot(page, "console-large-" + width);
      }
    }
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.locator("#stations th a").first().click();
      assertThat(page.locator("#stations th").first()).hasAttribute("aria-sort", "ascending");
      page.locator("a[rel=next]").click();
      assertThat(page.getByText("第 51–100 条，共 250 条")).isVisible();
      page.pdf(new Page.PdfOptions().setPath(Path.of("target", "screenshots", "overview.pdf")));
    }
  }

  /** Everything can be reached without a mouse. */
  @Test
  void isUsableByKeyboard() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      page.keyboard().press("Tab");
      assertThat(page.locator(":focus")).hasText("跳到正文");
      page.locator("#text").focus();
      page.keyboard().type("春晖一站");
      page.keyboard().press("Enter");
      assertThat(page.locator("#stations tbody tr")).hasCount(1);
      page.locator("#s-e-1").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).hasText("春晖一站");
    }
  }

  @Test
  void isExported() {
    try (var context = browsing.context(1366)) {
      var page = context.newPage();
      console.logIn(page, "office");
      var csv = context.request().get(console.url("/overview.csv?state=line"));
      assertThat(csv.headers().get("content-disposition")).contains("stations-");
      assertThat(csv.text()).startsWith("\uFEFF\"编号\"").contains("\"网络不通\"");
    }
  }
}
