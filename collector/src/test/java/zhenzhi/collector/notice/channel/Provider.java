package zhenzhi.collector.notice.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A provider on this machine, which keeps what it gets and answers as it is told to. */
public final class Provider implements AutoCloseable {
  private final HttpServer server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private volatile Function<Got, Answer> answers = _ -> new Answer(200, "{\"errcode\":0}");

  /** A request as it came. */
  public record Got(
      String path, Map<String, String> query, Map<String, String> headers, String body) {}

  /** {@code headers} as name, value, name, value. */
  public record Answer(int status, String body, String... headers) {
    /** Takes it, and hangs up without a word. */
    public static final Answer NONE = new Answer(0, "");
  }

  public Provider() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException problem) {
      throw new AssertionError(problem);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public void answers(Function<Got, Answer> how) {
    answers = how;
  }

  public List<Got> got() {
    return List.copyOf(got);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
      var headers =
          exchange.getRequestHeaders().entrySet().stream()
              .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().getFirst()));
      var request = new Got(exchange.getRequestURI().getPath(), query(exchange), headers, body);
      got.add(request);
      var answer = answers.apply(request);
      if (answer.equals(Answer.NONE)) {
        return;
      }
      for (var nth = 0; nth < answer.headers().length; nth += 2) {
        exchange.getResponseHeaders().add(answer.headers()[nth], answer.headers()[nth + 1]);
      }
      var bytes = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    var query = exchange.getRequestURI().getQuery();
    return query == null
        ? Map.of()
        : java.util.Arrays.stream(query.split("&"))
            .map(field -> field.split("=", 2))
            .collect(Collectors.toMap(field -> field[0], field -> field[1]));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
