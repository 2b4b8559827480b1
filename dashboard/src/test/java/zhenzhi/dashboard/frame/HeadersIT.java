package zhenzhi.dashboard.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhenzhi.collector.District;

/**
 * What every answer tells the browser to be careful about: pages, refusals and what is not there.
 */
class HeadersIT {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyAnswerIsProtected(boolean isTls) throws IOException, InterruptedException {
    try (var district = new District(Map.of("zhenzhi.access.secure-cookie", isTls));
        var http = HttpClient.newHttpClient()) {
      for (var path : new String[] {"/login", "/overview", "/no-such-page", "/api/v1/me"}) {
        var request = HttpRequest.newBuilder(URI.create(district.server.getURL() + path)).build();
        var headers = http.send(request, BodyHandlers.discarding()).headers();

        assertThat(one(headers, "Content-Security-Policy"))
            .as(path)
            .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
            .doesNotContain("unsafe");
        assertThat(one(headers, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(one(headers, "Cache-Control")).as(path).isEqualTo("no-store");
        assertThat(one(headers, "Strict-Transport-Security"))
            .as(path)
            .isEqualTo(isTls ? "max-age=31536000" : "");
      }
    }
  }

  private static String one(HttpHeaders headers, String name) {
    return headers.firstValue(name).orElse("");
  }
}
