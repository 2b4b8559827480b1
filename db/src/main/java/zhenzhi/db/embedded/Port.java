package zhenzhi.db.embedded;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds the server a port of the loopback interface. */
final class Port {
  private Port() {}

  /** The wanted one if nobody has it, or any free one for 0. */
  static int free(int wanted) throws IOException {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), wanted));
      return socket.getLocalPort();
    } catch (BindException _) {
      throw new StartFailure(
          "port %d of 127.0.0.1 is taken by another program; choose another, or 0 for any free one"
              .formatted(wanted));
    }
  }
}
