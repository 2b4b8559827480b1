package zhenzhi.standalone.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A gateway for short messages on this machine, which keeps what it gets. */
final class Gateway implements AutoCloseable {
  private final HttpServer server;
  private final List<String> got = new CopyOnWriteArrayList<>();

  private Gateway(HttpServer server) {
    this.server = server;
  }

  static Gateway open() throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var gateway = new Gateway(server);
    server.createContext("/", gateway::take);
    server.start();
    return gateway;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
  }

  /** The messages as they came. */
  List<String> got() {
    return List.copyOf(got);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      got.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
