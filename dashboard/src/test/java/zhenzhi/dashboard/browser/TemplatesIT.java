package zhenzhi.dashboard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhenzhi.dashboard.testing.Gallery;
import zhenzhi.dashboard.testing.Gallery.Picture;

/**
 * Every page at every width: nothing sticks out, nothing goes wrong in the console. One tab that
 * becomes wider, and a real server, whose files the browser keeps: a tab for each picture took
 * thrice as long, loading a page again for each width half as long again.
 */
class TemplatesIT {
  /** Half of the time goes into pictures, which only people look at. */
  private static final boolean PICTURES = Boolean.getBoolean("zhenzhi.pictures");

  private static final int HEIGHT = 768;
  private static final StringBuilder COMPLAINTS = new StringBuilder();

  private static Browsing browsing;
  private static Page tab;
  private static HttpServer server;
  private static volatile String html = "";

  @BeforeAll
  static void start() throws IOException {
    browsing = Browsing.start();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", TemplatesIT::answer);
    server.start();
    tab = browsing.context(1366).newPage();
    tab.onConsoleMessage(message -> COMPLAINTS.append(message.text()).append('\n'));
    tab.onPageError(error -> COMPLAINTS.append(error).append('\n'));
  }

  @AfterAll
  static void stop() {
    if (browsing != null) {
      browsing.close();
      server.stop(0);
    }
  }

  static List<Picture> pictures() {
    return Gallery.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void fitsItsWidth(Picture picture) {
    html = picture.html();
    COMPLAINTS.setLength(0);
    tab.setViewportSize(picture.widths().getFirst(), HEIGHT);
    tab.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/");

    for (var width : picture.widths()) {
      tab.setViewportSize(width, HEIGHT);
      if (PICTURES) {
        Browsing.shoot(tab, picture.name() + "-" + width);
      }

      assertThat(tab.evaluate("document.documentElement.scrollWidth"))
          .as("width of the page at %d px", width)
          .isEqualTo(width);
    }
    assertThat(COMPLAINTS).as("console").isEmpty();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var file = path.substring(path.lastIndexOf('/') + 1);
    var headers = exchange.getResponseHeaders();
    if (file.isEmpty()) {
      headers.set("Content-Type", "text/html;charset=utf-8");
      headers.set("Cache-Control", "no-store");
    } else {
      headers.set("Content-Type", type(file));
      headers.set("Cache-Control", "max-age=3600");
    }
    var body = file.isEmpty() ? html.getBytes(UTF_8) : asset(file);
    exchange.sendResponseHeaders(200, body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String type(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "css" -> "text/css;charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "text/javascript;charset=utf-8";
    };
  }

  private static byte[] asset(String file) {
    try (var stream = TemplatesIT.class.getResourceAsStream("/zhenzhi/dashboard/assets/" + file)) {
      return Objects.requireNonNull(stream, file).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
