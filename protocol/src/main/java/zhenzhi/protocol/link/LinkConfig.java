package zhenzhi.protocol.link;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * How to reach a broker, and as whom.
 *
 * @param broker such as {@code tcp://127.0.0.1:1883} or {@code ssl://broker.example:8883}
 * @param clientId the same at every start when {@code session} is durable
 * @param session what the broker keeps for us while we are away
 * @param subscriptions filters, all at QoS 1, renewed at every connection
 * @param keepAlive after one and a half of which the broker gives us up, and after two we the
 *     broker
 * @param window publishes under way at once, below what brokers allow (Mosquitto 20, HiveMQ 10)
 * @param receiveMaximum messages the broker may hand us before we acknowledge
 * @param retry the longest pause between two attempts; the pause is drawn anew each time
 * @param tls whom to trust and what to show, where that is not for the system to say
 */
public record LinkConfig(
    URI broker,
    String clientId,
    Optional<Login> login,
    Session session,
    List<String> subscriptions,
    Duration keepAlive,
    int window,
    int receiveMaximum,
    Duration retry,
    Optional<Tls> tls) {
  private static final int MOST = 65_535;

  /** With the system's own idea of whom to trust, where the address says {@code ssl}. */
  public LinkConfig(
      URI broker,
      String clientId,
      Optional<Login> login,
      Session session,
      List<String> subscriptions,
      Duration keepAlive,
      int window,
      int receiveMaximum,
      Duration retry) {
    this(
        broker,
        clientId,
        login,
        session,
        subscriptions,
        keepAlive,
        window,
        receiveMaximum,
        retry,
        Optional.empty());
  }

  public LinkConfig {
    subscriptions = List.copyOf(subscriptions);
    require(!clientId.isEmpty(), "a link needs a client id");
    require(isBetween(1, keepAlive.toSeconds()), "keep-alive of " + keepAlive);
    require(isBetween(1, window), "window of " + window);
    require(isBetween(1, receiveMaximum), "receive maximum of " + receiveMaximum);
    require(retry.isPositive(), "retry after " + retry);
  }

  /** Makes what is needed for one connection: keys are renewed while a link lives. */
  @FunctionalInterface
  public interface Tls {
    /** Fails if a key or a certificate cannot be read. */
    SSLSocketFactory sockets() throws GeneralSecurityException, IOException;
  }

  /** A name and what proves it. */
  public record Login(String user, String password) {
    @Override
    public String toString() {
      return user;
    }
  }

  /** What the broker keeps. */
  public sealed interface Session {
    /** Nothing: the outbox is the session. */
    record Clean() implements Session {}

    /**
     * Subscriptions and what arrived for them.
     *
     * @param expiry at most 24 days: Artemis overflows beyond
     */
    record Durable(Duration expiry) implements Session {
      private static final Duration LONGEST = Duration.ofDays(24);

      public Durable {
        require(
            expiry.toSeconds() > 0 && expiry.compareTo(LONGEST) <= 0,
            "session expiry of " + expiry);
      }
    }
  }

  private static boolean isBetween(int least, long value) {
    return least <= value && value <= MOST;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("not possible: " + what);
    }
  }
}
