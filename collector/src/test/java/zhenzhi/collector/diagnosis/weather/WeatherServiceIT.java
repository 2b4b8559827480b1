package zhenzhi.collector.diagnosis.weather;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhenzhi.collector.District;
import zhenzhi.collector.diagnosis.weather.WeatherState.Source;

/** A real file and a real server, good and bad. */
class WeatherServiceIT {
  private static final Instant NOON = Instant.parse("2026-06-15T04:00:00Z");
  private static final String HEAD = "area,from,until,rain,lightning\n";
  private static final int MOST = 1_000;

  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server = server();
  @TempDir Path folder;
  private volatile String answer = "";
  private volatile int status = 200;
  private volatile boolean isSlow;

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
  }

  @BeforeEach
  void serve() {
    server.createContext(
        "/",
        exchange -> {
          var body = answer.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, 0);
          try (var stream = exchange.getResponseBody()) {
            if (isSlow) {
              stream.write(body, 0, 1);
              stream.flush();
              over.await();
            }
            stream.write(body);
          } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
          }
        });
    server.setExecutor(task -> Thread.ofVirtual().start(task));
    server.start();
  }

  @AfterEach
  void stop() {
    over.countDown();
    server.stop(0);
  }

  private Map<String, Object> settings(String file, String url) {
    return Map.of(
        "zhenzhi.diagnosis.weather.file", file,
        "zhenzhi.diagnosis.weather.url", url,
        "zhenzhi.diagnosis.weather.timeout", "500ms",
        "zhenzhi.diagnosis.weather.most", MOST);
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/rain.csv";
  }

  private static String line(String area, double rain) {
    return area + ",2026-06-15T11:00,2026-06-15T12:00," + rain + ",no\n";
  }

  private static double rain(WeatherService weather, String path) {
    return weather.told().rain(path, NOON.minus(Duration.ofHours(1)), NOON).orElse(-1);
  }

  private static String failure(WeatherService weather) throws SQLException {
    return weather.states().getFirst().failure();
  }

  @Test
  void aFileIsReadAgainAndItsBadLinesAreNamed() throws IOException, SQLException {
    var file = folder.resolve("weather.csv");
    try (var district = new District(settings(file.toString(), ""))) {
      var weather = district.context.getBean(WeatherService.class);
      weather.look(NOON);
      assertThat(rain(weather, district.east.path())).isEqualTo(-1);
      assertThat(weather.states())
          .singleElement()
          .matches(state -> state.read().isEmpty())
          .matches(state -> state.failure().contains(file.toString()));

      Files.writeString(file, HEAD + line("城东办事处", 6) + line("城南办事处", 6));
      weather.look(NOON);
      assertThat(rain(weather, district.east.path())).isEqualTo(6);
      assertThat(weather.states())
          .containsExactly(
              new WeatherState(
                  Source.FILE,
                  NOON,
                  Optional.of(NOON),
                  1,
                  List.of("3: 城南办事处,2026-06-15T11:00,2026-06-15T12:00,6.0,no"),
                  ""));

      Files.writeString(file, HEAD + line("江东区", 9));
      weather.look(NOON);
      assertThat(rain(weather, district.east.path())).isEqualTo(9);

      Files.writeString(file, "x".repeat(MOST + 1));
      weather.look(NOON.plusSeconds(60));
      assertThat(rain(weather, district.east.path())).isEqualTo(9);
      assertThat(weather.states().getFirst().read()).contains(NOON);
    }
  }

  @Test
  void theLastGoodAnswerHoldsWhileTheServiceFails() throws SQLException {
    answer = HEAD + line("城东办事处", 4);
    try (var district = new District(settings("", url()))) {
      var weather = district.context.getBean(WeatherService.class);
      weather.look(NOON);
      assertThat(rain(weather, district.east.path())).isEqualTo(4);
      assertThat(rain(weather, district.west.path())).isEqualTo(-1);

      status = 500;
      weather.look(NOON);
      assertThat(failure(weather)).isEqualTo("it answered 500");
      status = 200;
      isSlow = true;
      weather.look(NOON);
      assertThat(failure(weather)).contains("within PT0.5S");
      isSlow = false;
      answer = "x".repeat(MOST + 1);
      weather.look(NOON);
      assertThat(failure(weather)).isNotEmpty();
      server.stop(0);
      weather.look(NOON);
      assertThat(failure(weather)).isNotEmpty();

      assertThat(rain(weather, district.east.path())).isEqualTo(4);
    }
  }

  @Test
  void withoutAFeedNothingIsKnown() throws SQLException {
    try (var district = new District(Map.of())) {
      var weather = district.context.getBean(WeatherService.class);
      weather.look(NOON);

      assertThat(rain(weather, district.east.path())).isEqualTo(-1);
      assertThat(weather.states()).isEmpty();
    }
  }
}
