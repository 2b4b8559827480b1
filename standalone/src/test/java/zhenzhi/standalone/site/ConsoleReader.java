package zhenzhi.standalone.site;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhenzhi.standalone.Chromium;

/** Somebody of the office who looks at a site's page in Chromium. */
final class ConsoleReader implements AutoCloseable {
  private static final Pattern EXACT = Pattern.compile("合 (?:(\\d+) 小时 )?(?:(\\d+) 分 )?(\\d+) 秒");
  private static final int WIDTH = 1280;

  private final Chromium chromium = new Chromium();
  private final Page page;

  private ConsoleReader(URI console, String login, String password) {
    page = chromium.logIn(console, WIDTH, login, password);
  }

  static ConsoleReader logIn(URI console, String login, String password) {
    return new ConsoleReader(console, login, password);
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
    Chromium.shoot(page, name);
  }

  @Override
  public void close() {
    chromium.close();
  }
}
