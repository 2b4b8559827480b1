package zhenzhi.protocol.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import zhenzhi.protocol.link.Link.Delivery;

/** A listener that keeps everything it hears. */
public final class Mailbox implements Link.Listener {
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final List<String> connections = new CopyOnWriteArrayList<>();
  private final List<String> losses = new CopyOnWriteArrayList<>();
  private final Consumer<Delivery> reaction;

  private Mailbox(Consumer<Delivery> reaction) {
    this.reaction = reaction;
  }

  /** One that acknowledges at once. */
  public static Mailbox acknowledging() {
    return new Mailbox(Delivery::acknowledge);
  }

  /** One that leaves it to the test. */
  public static Mailbox withholding() {
    return new Mailbox(_ -> {});
  }

  /** One that does as told with each delivery. */
  public static Mailbox reacting(Consumer<Delivery> reaction) {
    return new Mailbox(reaction);
  }

  @Override
  public void arrived(Delivery delivery) {
    deliveries.add(delivery);
    reaction.accept(delivery);
  }

  @Override
  public void connected(String connection) {
    connections.add(connection);
  }

  @Override
  public void disconnected(String why) {
    losses.add(why);
  }

  public List<Delivery> deliveries() {
    return new ArrayList<>(deliveries);
  }

  /** What arrived, as text, in order. */
  public List<String> texts() {
    return deliveries.stream().map(delivery -> new String(delivery.payload(), UTF_8)).toList();
  }

  /** The names of the connections so far. */
  public List<String> connections() {
    return List.copyOf(connections);
  }

  /** Why connections were lost. */
  public List<String> losses() {
    return List.copyOf(losses);
  }

  /** Waits until {@code count} messages have arrived. */
  public Mailbox await(int count) {
    Await.until(count + " messages arrive", () -> deliveries.size() >= count);
    return this;
  }

  /** Waits until the link has come up {@code count} times. */
  public Mailbox awaitConnections(int count) {
    Await.until("connection number " + count, () -> connections.size() >= count);
    return this;
  }
}
