package zhenzhi.protocol.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * A connection that is kept up: it connects, and connects again, until it is closed. Publishing
 * while it is down fails at once; keeping what must not be lost is the caller's affair.
 *
 * <p>Its threads are daemons: a main that has finished ends the process, link or no link.
 */
public final class Link implements AutoCloseable {

  /** Who hears from the link. Its methods are called on the link's threads and must not block. */
  public interface Listener {
    /**
     * Something arrived; let go of it with {@link Delivery#acknowledge} once it is safe. The
     * backlog of a durable session comes before {@link #connected}. What is thrown here is logged,
     * and the message comes again with the next connection.
     */
    void arrived(Delivery delivery);

    /** The link is up, subscriptions included; {@code connection} is new each time. */
    default void connected(String connection) {}

    /** The link went down by itself, and why, in words for a log. */
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

    /** Not connected; {@code attempts} have failed since it last was for longer than a moment. */
    record Down(Instant since, int attempts, String why) implements State {}

    record Closed() implements State {}
  }

  /** A publish that the broker did not take. */
  public static final class NotPublished extends RuntimeException {
    private static final long serialVersionUID = 1;

    public NotPublished(String why) {
      super(why, null, false, false);
    }
  }

  private final Supervisor supervisor;

  private Link(Supervisor supervisor) {
    this.supervisor = supervisor;
  }

  /**
   * Starts connecting and answers at once.
   *
   * @param will for a connection of that name
   */
  public static Link open(
      LinkConfig config, Function<String, Optional<Will>> will, Listener listener) {
    var supervisor = new Supervisor(config, will, listener, InstantSource.system());
    supervisor.start();
    return new Link(supervisor);
  }

  /**
   * Publishes at QoS 1. Waits while the window is full, except on the link's own threads, where it
   * fails instead.
   *
   * @return done, on a thread of the link, when the broker took it; failed with {@link
   *     NotPublished} if the link is down, goes down, or the broker refuses
   */
  public CompletableFuture<Void> publish(String topic, byte[] payload) {
    return supervisor.publish(topic, PahoOptions.message(payload));
  }

  /**
   * The same for what will be said again, and need not be delivered after {@code expiry}: a broker
   * whose receivers are away does not pile it up.
   *
   * @param expiry whole seconds, at least one
   */
  public CompletableFuture<Void> publish(String topic, byte[] payload, Duration expiry) {
    return supervisor.publish(topic, PahoOptions.message(payload, expiry));
  }

  public State state() {
    return supervisor.state();
  }

  /**
   * Ends the connection and makes a new one. In a durable session the broker then brings again what
   * was not acknowledged, which it never does while a connection lasts.
   *
   * @param why in words for a log
   */
  public void renew(String why) {
    supervisor.renew(why);
  }

  /** Disconnects in good order (no will) and stops trying; takes five seconds at the most. */
  @Override
  public void close() {
    supervisor.close();
  }
}
