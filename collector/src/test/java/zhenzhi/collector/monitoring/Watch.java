package zhenzhi.collector.monitoring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhenzhi.protocol.link.Await;

/**
 * Debian's Prometheus and Alertmanager with the project's rules, routes and inhibitions. Only their
 * clocks go faster: they look every other second, minutes until something is an alert are seconds,
 * and what belongs together is waited for as briefly.
 */
final class Watch implements AutoCloseable {
  private final Path folder;
  private final HttpServer phone;
  private final List<byte[]> heard = new CopyOnWriteArrayList<>();
  private final List<Process> programs = new ArrayList<>();

  /**
   * A message that Alertmanager sent.
   *
   * @param receiver {@code people} or {@code heartbeat}
   * @param alert what all in it have in common
   * @param firing how many are not over; none in a message that all is well again
   */
  record Told(String receiver, String alert, int firing) {}

  private Watch(Path folder, HttpServer phone) {
    this.folder = folder;
    this.phone = phone;
  }

  /** Begins to watch collectors; gives the test up where Debian's packages are not. */
  static Watch over(Path folder, List<URI> collectors) throws IOException {
    var prometheus = program("prometheus");
    var alertmanager = program("prometheus-alertmanager");
    var phone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var watch = new Watch(folder, phone);
    phone.createContext("/", watch::hear);
    phone.start();
    var port = freePort();
    watch.alertmanager(alertmanager, port);
    watch.prometheus(prometheus, collectors, port);
    return watch;
  }

  /** What was told so far, the oldest first. */
  List<Told> told() {
    return heard.stream().map(Watch::told).toList();
  }

  /** What people were told. */
  List<Told> people() {
    return told().stream().filter(it -> it.receiver().equals("people")).toList();
  }

  private void alertmanager(Path program, int port) throws IOException {
    var routes =
        Files.readString(AlertRules.FOLDER.resolve("alertmanager.yml"))
            .replaceAll("group_wait: \\d+m", "group_wait: 1s")
            .replaceAll("group_interval: \\d+m", "group_interval: 2s")
            .replaceAll(
                "(?m)^  - name: (\\w+)$",
                "$0\n    webhook_configs: [{url: 'http://127.0.0.1:"
                    + phone.getAddress().getPort()
                    + "/'}]");
    var file = Files.writeString(folder.resolve("alertmanager.yml"), routes);
    start(
        program,
        "--config.file=" + file,
        "--storage.path=" + folder.resolve("alerts"),
        "--web.listen-address=127.0.0.1:" + port,
        "--cluster.listen-address=");
  }

  private void prometheus(Path program, List<URI> collectors, int alertmanager) throws IOException {
    var address = URI.create("http://127.0.0.1:" + freePort());
    var rules =
        Files.readString(AlertRules.FOLDER.resolve("rules.yml"))
            .replaceAll("(?m)^( +for:) [25]m$", "$1 5s");
    // Prometheus looks at a target for the first time after as much as ten seconds.
    var file = Files.writeString(folder.resolve("rules.yml"), "groups: []");
    var targets =
        collectors.stream()
            .map(uri -> "\"" + uri.getHost() + ":" + uri.getPort() + "\"")
            .collect(Collectors.joining(", "));
    var settings =
        Files.writeString(
            folder.resolve("prometheus.yml"),
            """
            global: {scrape_interval: 2s, scrape_timeout: 2s, evaluation_interval: 1s}
            rule_files: [rules.yml]
            alerting: {alertmanagers: [{static_configs: [{targets: ["127.0.0.1:%d"]}]}]}
            scrape_configs:
              - job_name: collector
                metrics_path: /prometheus
                static_configs: [{targets: [%s]}]
            """
                .formatted(alertmanager, targets));
    start(
        program,
        "--config.file=" + settings,
        "--storage.tsdb.path=" + folder.resolve("series"),
        "--rules.alert.resend-delay=1s", // what is told before Alertmanager is found is told again
        "--web.enable-lifecycle",
        "--web.listen-address=" + address.getAuthority());
    Await.until(
        "Prometheus has seen the collectors",
        Duration.ofSeconds(60),
        () ->
            ask("GET", address, "/api/v1/query?query=count(up==1)")
                .contains(",\"" + collectors.size() + "\"]"));
    Files.writeString(file, rules);
    ask("POST", address, "/-/reload");
  }

  /** The answer, or nothing while nobody answers. */
  private static String ask(String method, URI address, String path) {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(address.resolve(path)).method(method, BodyPublishers.noBody());
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException silent) {
      return "";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private void start(Path program, String... options) throws IOException {
    var command = Stream.concat(Stream.of(program.toString()), Stream.of(options)).toList();
    programs.add(
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(program.getFileName() + ".log").toFile())
            .start());
  }

  private void hear(HttpExchange exchange) throws IOException {
    heard.add(exchange.getRequestBody().readAllBytes());
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static Told told(byte[] body) {
    try {
      var message = JsonMapper.createDefault().readValue(body, Argument.of(JsonNode.class));
      var firing = 0;
      for (var alert : in(message, "alerts").values()) {
        firing += in(alert, "status").getStringValue().equals("firing") ? 1 : 0;
      }
      return new Told(
          in(message, "receiver").getStringValue(),
          in(in(message, "groupLabels"), "alertname").getStringValue(),
          firing);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static JsonNode in(JsonNode node, String name) {
    return Objects.requireNonNull(node.get(name), name);
  }

  /** What the programs said. */
  String logs() {
    try (var files = Files.list(folder)) {
      var logs = new StringBuilder();
      for (var file : files.filter(it -> it.toString().endsWith(".log")).toList()) {
        logs.append(Files.readString(file, UTF_8));
      }
      return logs.toString();
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }

  private static Path program(String name) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .map(place -> Path.of(place, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseGet(() -> abort(name + " is not on this machine: Debian's package has it"));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    programs.forEach(Process::destroy);
    programs.forEach(program -> program.onExit().join());
    phone.stop(0);
  }
}
