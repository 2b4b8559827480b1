package zhenzhi.standalone;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's browser, in which somebody looks at the console. */
public final class Chromium implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 20_000;

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

  /** A window of somebody who has just logged in. */
  public Page logIn(URI console, int width, String login, String password) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 768)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    var page = context.newPage();
    page.navigate(console.resolve("/login").toString());
    page.fill("#login", login);
    page.fill("#password", password);
    page.press("#password", "Enter");
    page.locator("form[action='/logout'] button").waitFor();
    return page;
  }

  /** Leaves a picture for people. */
  public static void shoot(Page page, String name) {
    var file = Path.of("target", "screenshots", name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
