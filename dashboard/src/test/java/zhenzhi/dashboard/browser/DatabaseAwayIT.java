package zhenzhi.dashboard.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The database goes away while somebody is looking. */
class DatabaseAwayIT {
  @Test
  void aPageSaysSoWithoutTheMachinery() {
    try (var browsing = Browsing.start();
        var console = new Console();
        var context = browsing.context(360)) {
      var page = context.newPage();
      console.logIn(page, "office");
      console.district.database.close();

      var response = page.navigate(console.url("/overview"));

      assertThat(response.status()).isEqualTo(503);
      assertThat(page.locator("h1")).hasText("数据库暂时连不上");
      assertThat(page.content()).doesNotContain("SQL", "Exception", "Hikari");
      Browsing.shoot(page, "console-away-360");
    }
  }
}
