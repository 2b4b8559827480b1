package zhenzhi.dashboard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.dashboard.testing.Gallery;
import zhenzhi.dashboard.testing.Gallery.Picture;

/** Every page at every width: nothing sticks out, nothing goes wrong in the console. */
class TemplatesIT {
  private static final String SITE = "http://zhenzhi.test";

  private static Browsing browsing;

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

  static java.util.List<Picture> pictures() {
    return Gallery.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void fitsItsWidth(Picture picture) {
    for (var width : picture.widths()) {
      try (var context = browsing.context(width)) {
        var page = context.newPage();
        var complaints = new StringBuilder();
        page.onConsoleMessage(message -> complaints.append(message.text()).append('\n'));
        page.onPageError(error -> complaints.append(error).append('\n'));
        serve(page, picture.html());

        page.navigate(SITE + "/");
        Browsing.shoot(page, picture.name() + "-" + width);

        assertThat(complaints).as("console at %d px", width).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as("width of the page at %d px", width)
            .isEqualTo(width);
      }
    }
  }

  private static void serve(Page page, String html) {
    page.route(
        SITE + "/**",
        route -> {
          var file = route.request().url().substring(route.request().url().lastIndexOf('/') + 1);
          if (file.isEmpty()) {
            fulfil(route, html.getBytes(java.nio.charset.StandardCharsets.UTF_8), "text/html");
          } else {
            fulfil(route, asset(file), file.endsWith(".css") ? "text/css" : type(file));
          }
        });
  }

  private static String type(String file) {
    return file.endsWith(".svg") ? "image/svg+xml" : "text/javascript";
  }

  private static void fulfil(Route route, byte[] body, String type) {
    route.fulfill(
        new Route.FulfillOptions().setBodyBytes(body).setContentType(type + ";charset=utf-8"));
  }

  private static byte[] asset(String file) {
    try (var stream = TemplatesIT.class.getResourceAsStream("/zhenzhi/dashboard/assets/" + file)) {
      return java.util.Objects.requireNonNull(stream, file).readAllBytes();
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }
}
