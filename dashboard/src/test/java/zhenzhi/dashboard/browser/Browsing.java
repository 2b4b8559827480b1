package zhenzhi.dashboard.browser;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A Chromium of the system's, started once for a test class. */
public final class Browsing implements AutoCloseable {
  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("ZHENZHI_CHROMIUM", "/usr/bin/chromium"));
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

  /** Enough for a busy machine. */
  private static final double PATIENCE_MILLIS = 15_000;

  private final Playwright playwright;
  private final Browser browser;

  private Browsing() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Skips when the machine is said to be without Chromium; fails when it is merely missing. */
  public static Browsing start() {
    assumeFalse(
        System.getenv().getOrDefault("ZHENZHI_WITHOUT", "").contains("chromium"),
        "Chromium cannot be had on this machine (ZHENZHI_WITHOUT)");
    if (!Files.isExecutable(CHROMIUM)) {
      throw new IllegalStateException(
          "no browser at " + CHROMIUM + ": install Debian's chromium, or set ZHENZHI_CHROMIUM");
    }
    return new Browsing();
  }

  public BrowserContext context(int width) {
    return patient(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, width < 500 ? 740 : 768)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")));
  }

  /** The same without script. */
  BrowserContext plain(int width) {
    return patient(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 768)
                .setJavaScriptEnabled(false)
                .setLocale("zh-CN")));
  }

  private static BrowserContext patient(BrowserContext context) {
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** Chooses a page from a group of the menu. */
  static void choose(Page page, String group, String word) {
    page.locator(".top summary").getByText(group).click();
    page.locator(".top details[open] a")
        .getByText(word, new Locator.GetByTextOptions().setExact(true))
        .click();
  }

  /** What the answer is expected to show must be awaited before the next way is gone. */
  static void press(Page page, String button) {
    page.locator("main button", new Page.LocatorOptions().setHasText(button)).first().click();
  }

  static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }

  /** How many pages it makes on paper, as its style sheet wants them. */
  static int pages(Page page) {
    var pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    return (int) PAGE.matcher(new String(pdf, ISO_8859_1)).results().count();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
