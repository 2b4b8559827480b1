package zhenzhi.collector;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a machine that watches the service is told. */
class HealthIT {
  @Test
  void withoutDatabaseAndBrokerItLivesAndIsNotReady() throws Exception {
    try (var server = server(unusedPort())) {
      assertThat(get(server, "/health/liveness").statusCode()).isEqualTo(200);
      assertThat(get(server, "/health/readiness").statusCode()).isEqualTo(503);
      assertThat(get(server, "/prometheus").body())
          .contains("ingest_messages", "ingest_queue", "ingest_link_up");
    }
  }

  private static EmbeddedServer server(int unused) {
    return ApplicationContext.run(
        EmbeddedServer.class,
        Map.of(
            "micronaut.server.port",
            -1,
            "datasources.default.url",
            "jdbc:postgresql://127.0.0.1:" + unused + "/none",
            "datasources.default.connection-timeout",
            500,
            "zhenzhi.access.metrics",
            "isAnonymous()",
            "zhenzhi.ingest.broker",
            "tcp://127.0.0.1:" + unused));
  }

  private static HttpResponse<String> get(EmbeddedServer server, String path)
      throws IOException, InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(server.getURI().resolve(path)).build();
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static int unusedPort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
