package zhenzhi.collector.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;

/** What rules of Prometheus and boards of Grafana ask for is what a running collector tells. */
class MonitoringIT {
  /** Of the machine, and of the backup, which are no part of the service. */
  private static final String OTHERS = "node_|zhenzhi_(?:archive|backup)_";

  private static final Pattern EXPRESSION = Pattern.compile("\"expr\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void everyMetricOfARuleIsTold() throws IOException, InterruptedException {
    var rules = AlertRules.all();
    try (var district =
            new District(
                Map.of(
                    "zhenzhi.ingest.enabled", true,
                    "zhenzhi.ingest.broker", "tcp://127.0.0.1:9",
                    "zhenzhi.access.metrics", "isAnonymous()"));
        var http = HttpClient.newHttpClient()) {
      var server = district.server.getURI();
      // Told from the first request on: pages, and boxes that ask for a certificate.
      http.send(
          HttpRequest.newBuilder(server.resolve("/api/v1/enrolment"))
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString("{}"))
              .build(),
          BodyHandlers.discarding());
      var told =
          MetricNames.told(
              http.send(
                      HttpRequest.newBuilder(server.resolve("/prometheus")).build(),
                      BodyHandlers.ofString())
                  .body());

      assertThat(rules)
          .allSatisfy(rule ->
              assertThat(MetricNames.in(rule.expression()))
                  .filteredOn(name -> !name.matches("(" + OTHERS + ").*"))
                  .isSubsetOf(told));
      assertThat(expressions())
          .hasSizeGreaterThan(10)
          .allSatisfy(expression ->
              assertThat(MetricNames.in(expression))
                  .filteredOn(name -> !name.matches("(" + OTHERS + ").*"))
                  .isSubsetOf(told));
    }
  }

  /** What Grafana's board of the service asks Prometheus. */
  static List<String> expressions() throws IOException {
    var board = Files.readString(Path.of("../dashboard/grafana/boards/service.json"));
    return EXPRESSION
        .matcher(board)
        .results()
        .map(match -> match.group(1).replace("\\\"", "\""))
        .toList();
  }
}
