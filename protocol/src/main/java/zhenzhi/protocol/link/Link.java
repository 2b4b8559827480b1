package zhenzhi.protocol.link;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A connection that is kept up: it connects, and connects again, until it is closed. Publishing
 * while it is down fails at once; keeping what must not be lost is the caller's affair.
 */
public final class Link implements AutoCloseable {

  /** Who hears from the link. Its methods are called on the link's threads and must not block. */
  public interface Listener {
    /** Something arrived; let go of it with {@link Delivery#acknowledge} once it is safe. */
    void arrived(Delivery delivery);

    /** The link is up, subscriptions included; {@code connection} is new each time. */
    default void connected(String connection) {}

    /** The link went down, and why, in words for a log. */
    default void disconnected(String why) {}
  }

  /**
   * A message, and the one way to tell the broker it is safe. Acknowledging after the connection
   * that brought it is gone does nothing: the broker will bring it again.
   */
  public record Delivery(String topic, byte[] payload, Runnable acknowledgement) {
    public void acknowledge() {
      acknowledgement.run();
    }
  }

  /** What the broker publishes when it loses us; made anew for each connection. */
  public record Will(String topic, byte[] payload) {}

  /** Where the link stands. */
  public sealed interface State {
    record Up(Instant since) implements State {}

    record Down(Instant since, int attempts, String why) implements State {}

    record Closed() implements State {}
  }

  /** A publish that the broker did not take. */
  public static final class NotPublished extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotPublished(String why) {
      super(why);
    }
  }

  /**
   * Starts connecting and answers at once.
   *
   * @param will for a connection of that name
   */
  public static Link open(
      LinkConfig config, Function<String, Optional<Will>> will, Listener listener) {
    return pending();
  }

  /**
   * Publishes at QoS 1. Waits while the window is full; never call it from {@link Listener}.
   *
   * @return done when the broker took it; failed with {@link NotPublished} if the link is down,
   *     goes down, or the broker refuses
   */
  public CompletableFuture<Void> publish(String topic, byte[] payload) {
    return pending();
  }

  public State state() {
    return pending();
  }

  /** Disconnects in good order (no will) and stops trying. */
  @Override
  public void close() {
    pending();
  }

  @SuppressWarnings("TypeParameterUnusedInFormals")
  private static <T> T pending() {
    throw new UnsupportedOperationException("written in the next slice");
  }
}
