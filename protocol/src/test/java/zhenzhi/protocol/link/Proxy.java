package zhenzhi.protocol.link;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A bad line between a link and its broker: it can be cut, refuse, or go silent. */
public final class Proxy implements AutoCloseable {
  private enum Mood {
    PASSING,
    REFUSING,
    STALLED
  }

  private static final long STEP = 5_000_000;

  private final URI broker;
  private final ServerSocket server;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile Mood mood = Mood.PASSING;

  private Proxy(URI broker, ServerSocket server) {
    this.broker = broker;
    this.server = server;
  }

  public static Proxy to(URI broker) {
    try {
      var proxy = new Proxy(broker, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      Thread.startVirtualThread(proxy::accept);
      return proxy;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  public URI uri() {
    return URI.create("tcp://127.0.0.1:" + server.getLocalPort());
  }

  /** Whether anyone is connected. */
  public boolean isUsed() {
    return !sockets.isEmpty();
  }

  /** Everything passes again. */
  public void pass() {
    mood = Mood.PASSING;
  }

  /** Cuts what is connected; whoever comes next gets through. */
  public void cut() {
    sockets.forEach(Proxy::shut);
    sockets.clear();
  }

  /** Cuts, and hangs up on whoever comes. */
  public void refuse() {
    mood = Mood.REFUSING;
    cut();
  }

  /** Keeps connections open and lets nothing through, as a dead radio link does. */
  public void stall() {
    mood = Mood.STALLED;
  }

  @Override
  public void close() {
    shut(server);
    cut();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var client = server.accept();
        if (mood == Mood.REFUSING) {
          shut(client);
        } else {
          join(client);
        }
      } catch (IOException _) {
        // The proxy was closed, or the broker is away: the client finds its socket closed.
      }
    }
  }

  private void join(Socket client) throws IOException {
    sockets.add(client);
    try {
      var upstream = new Socket(broker.getHost(), broker.getPort());
      sockets.add(upstream);
      Thread.startVirtualThread(() -> pump(client, upstream));
      Thread.startVirtualThread(() -> pump(upstream, client));
    } catch (IOException problem) {
      shut(client);
      throw problem;
    }
  }

  private void pump(Socket from, Socket to) {
    var buffer = new byte[8192];
    try (from;
        to) {
      for (int count; (count = from.getInputStream().read(buffer)) >= 0; ) {
        while (mood == Mood.STALLED && !from.isClosed()) {
          LockSupport.parkNanos(STEP);
        }
        to.getOutputStream().write(buffer, 0, count);
      }
    } catch (IOException _) {
      // Cut, by us or by either end.
    }
  }

  private static void shut(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception _) {
      // It is gone, which is what was wanted.
    }
  }
}
