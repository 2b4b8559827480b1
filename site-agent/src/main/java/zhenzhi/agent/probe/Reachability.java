package zhenzhi.agent.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Knocks at a TCP port, and remembers how the last tries went. */
final class Reachability {
  static final int REMEMBERED = 20;

  private final String host;
  private final int port;
  private final Duration patience;
  private final Deque<Boolean> answered = new ArrayDeque<>();

  Reachability(String host, int port, Duration patience) {
    this.host = host;
    this.port = port;
    this.patience = patience;
  }

  /**
   * How one try went.
   *
   * @param roundTripMs absent when nothing came back
   * @param lossPercent of the remembered tries, this one included
   */
  record Knock(@Nullable Double roundTripMs, double lossPercent) {}

  /** Tries once. A port that refuses is a broker that does not answer. */
  synchronized Knock knock() {
    var roundTrip = roundTrip();
    answered.addLast(roundTrip != null);
    if (answered.size() > REMEMBERED) {
      answered.removeFirst();
    }
    var lost = answered.stream().filter(came -> !came).count();
    return new Knock(roundTrip, Math.round(1000.0 * lost / answered.size()) / 10.0);
  }

  private @Nullable Double roundTrip() {
    var address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      return null;
    }
    var began = System.nanoTime();
    try (var socket = new Socket()) {
      socket.connect(address, Math.toIntExact(patience.toMillis()));
      return Math.round((System.nanoTime() - began) / 1e4) / 100.0;
    } catch (IOException noAnswer) {
      return null;
    }
  }
}
