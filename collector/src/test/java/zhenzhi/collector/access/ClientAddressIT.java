package zhenzhi.collector.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.station.Scope;

/** Whoever guesses does not choose where they come from. */
class ClientAddressIT {
  private static final String PROXY = "X-Forwarded-For";

  @Test
  void nobodySaysForThemselvesWhereTheyComeFrom() throws IOException, InterruptedException {
    try (var district = district(Map.of())) {
      for (var nth = 1; nth <= 3; nth++) {
        assertThat(guess(district, "198.51.100." + nth)).isEqualTo(401);
      }

      assertThat(guess(district, "198.51.100.4")).isEqualTo(429);
    }
  }

  @Test
  void whatTheProxyAddedCountsAndNothingBeforeIt() throws IOException, InterruptedException {
    try (var district = district(Map.of("micronaut.server.client-address-header", PROXY))) {
      for (var nth = 1; nth <= 3; nth++) {
        assertThat(guess(district, "9.9.9." + nth + ", 198.51.100.7")).isEqualTo(401);
      }

      assertThat(guess(district, "9.9.9.4, 198.51.100.7")).isEqualTo(429);
      assertThat(guess(district, "9.9.9.4, 198.51.100.8")).isEqualTo(401);
    }
  }

  @Test
  void whatIsNoAddressCountsAsTheOtherEnd() throws IOException, InterruptedException {
    try (var district = district(Map.of("micronaut.server.client-address-header", PROXY))) {
      for (var nth = 1; nth <= 3; nth++) {
        assertThat(guess(district, "somebody " + nth)).isEqualTo(401);
      }

      assertThat(guess(district, "127.0.0.1")).isEqualTo(429);
    }
  }

  private static District district(Map<String, Object> settings) {
    var district = new District(settings);
    var office =
        new NewAccount.ForUnit(
            "office", "correct horse", "赵敏", Role.OFFICE, district.district.id());
    district.context.getBean(AccountService.class).create(Scope.ALL, office);
    return district;
  }

  private static int guess(District district, String from)
      throws IOException, InterruptedException {
    var wrong = Base64.getEncoder().encodeToString("office:wrong".getBytes(UTF_8));
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(district.server.getURI().resolve("/api/v1/me"))
              .header("Authorization", "Basic " + wrong)
              .header(PROXY, from)
              .build();
      return http.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
