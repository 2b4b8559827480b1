package zhenzhi.standalone.site;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody of the office who looks at a site's page in Chromium. */
final class ConsoleReader implements AutoCloseable {
  private static final Pattern EXACT = Pattern.compile("合 (?:(\\d+) 小时 )?(?:(\\d+) 分 )?(\\d+) 秒");

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(
                      List.of(
                          "--no-sandbox",
                          "--disable-gpu",
                          "--disable-background-networking",
                          "--disable-component-update",
                          "--disable-sync")));
  private final Page page = browser.newPage();

  static ConsoleReader logIn(URI console, String login, String password) {
    var reader = new ConsoleReader();
    reader.page.navigate(console + "/login");
    reader.page.fill("#login", login);
    reader.page.fill("#password", password);
    reader.page.click("form button");
    return reader;
  }

  void open(URI address) {
    page.navigate(address.toString());
  }

  /** Whether the open page knows of any report. */
  boolean isHeard() {
    return !text().contains("从未上报");
  }

  /** What the open page, which renews itself, says of today's credited hours. */
  Duration creditedToday() {
    var figure = page.locator(".figure", new Page.LocatorOptions().setHasText("今天有效学时"));
    var exact = EXACT.matcher(figure.first().innerText());
    return exact.find()
        ? Duration.ofHours(number(exact.group(1)))
            .plusMinutes(number(exact.group(2)))
            .plusSeconds(number(exact.group(3)))
        : Duration.ZERO;
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  String text() {
    return page.innerText("main");
  }

  void shoot(String name) {
    var file = Path.of("target", "screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
