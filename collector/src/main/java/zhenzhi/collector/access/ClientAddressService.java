package zhenzhi.collector.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Where a request comes from: the other end of its connection, or what our own proxy says of it.
 * Anybody can write a header, so it is read only where one is named ({@code
 * micronaut.server.client-address-header}), and only its end: a proxy adds there what it saw
 * itself. Micronaut's own resolver believes whoever comes.
 */
@Singleton
public class ClientAddressService {
  private final Optional<String> header;

  ClientAddressService(HttpServerConfiguration server) {
    header = Optional.ofNullable(server.getClientAddressHeader()).filter(name -> !name.isBlank());
  }

  /** An address in digits, IPv6 with all its groups. */
  public String of(HttpRequest<?> request) {
    return header
        .flatMap(name -> told(request, name))
        .orElseGet(() -> request.getRemoteAddress().getAddress().getHostAddress());
  }

  /** Nothing where the header is missing or holds no address: then it was not the proxy. */
  private static Optional<String> told(HttpRequest<?> request, String name) {
    var all = String.join(",", request.getHeaders().getAll(name));
    var last = all.substring(all.lastIndexOf(',') + 1).strip();
    try {
      return Optional.of(InetAddress.ofLiteral(last).getHostAddress());
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
