package zhenzhi.agent.uplink;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.protocol.Decoded;
import zhenzhi.protocol.Event;
import zhenzhi.protocol.Event.LineChanged;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Text;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.Delivery;

/**
 * Speaks with the collector. One thread does everything in the order in which it happened: the
 * link's threads only put notes into its tray.
 */
public final class Uplink implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Uplink.class.getName());

  private static final Duration FAREWELL = Duration.ofSeconds(3);
  private static final int LONGEST_DETAIL = 200;

  private final StationCode station;
  private final @Nullable String device;
  private final Outbox outbox;
  private final BoxClock clock;
  private final Consumer<Event> happened;
  private final Courier courier;
  private final CommandDesk commands;
  private final BlockingQueue<Note> tray = new LinkedBlockingQueue<>();
  private final Link link;
  private final Thread worker;
  private @Nullable String connection;

  private sealed interface Note {
    record Up(String connection) implements Note {}

    record Down(String why) implements Note {}

    record Arrived(Delivery delivery) implements Note {}

    record Answered(Result result) implements Note {}

    /** The broker did not take an answer. */
    record Unheard(Result result) implements Note {}

    record Written() implements Note {}

    record Stop() implements Note {}
  }

  private Uplink(
      UplinkConfig config, Outbox outbox, BoxClock clock, Orders orders, Consumer<Event> happened) {
    this.station = config.station();
    this.device = config.device().orElse(null);
    this.outbox = outbox;
    this.clock = clock;
    this.happened = happened;
    this.commands = new CommandDesk(orders, result -> tray.add(new Note.Answered(result)));
    this.link = Link.open(config.link(), this::will, new Ear());
    this.courier =
        new Courier(station, outbox, clock, new Dispatch(config.resend(), new Random()), link);
    this.worker = Thread.ofPlatform().daemon().name("uplink").unstarted(this::work);
  }

  /**
   * Starts connecting and answers at once.
   *
   * @param happened is told when the way to the broker opens or closes
   */
  public static Uplink open(
      UplinkConfig config, Outbox outbox, BoxClock clock, Orders orders, Consumer<Event> happened) {
    var uplink = new Uplink(config, outbox, clock, orders, happened);
    uplink.worker.start();
    return uplink;
  }

  /** Says that the outbox has a new report. */
  public void written() {
    tray.add(new Note.Written());
  }

  public Link.State state() {
    return link.state();
  }

  private Optional<Link.Will> will(String ofConnection) {
    return Optional.of(
        new Link.Will(
            Topics.topic(station, Channel.PRESENCE),
            ProtocolJson.encode(presence(ofConnection, Presence.State.LOST))));
  }

  private Presence presence(String ofConnection, Presence.State state) {
    return new Presence(station, outbox.boot().id(), ofConnection, state, device);
  }

  private final class Ear implements Link.Listener {
    @Override
    public void arrived(Delivery delivery) {
      tray.add(new Note.Arrived(delivery));
    }

    @Override
    public void connected(String now) {
      tray.add(new Note.Up(now));
    }

    @Override
    public void disconnected(String why) {
      tray.add(new Note.Down(why));
    }
  }

  private void work() {
    try {
      var wait = Courier.IDLE;
      while (true) {
        var note = tray.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (note instanceof Note.Stop) {
          takeLeave();
          return;
        }
        if (note != null) {
          take(note);
        }
        wait = connection != null && tray.isEmpty() ? courier.sendAndRest() : rest();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** What is in the tray comes first: perhaps a receipt, which makes the sending needless. */
  private Duration rest() {
    return tray.isEmpty() ? Courier.IDLE : Duration.ZERO;
  }

  private void take(Note note) {
    switch (note) {
      case Note.Up(var now) -> up(now);
      case Note.Down(var why) -> down(why);
      case Note.Arrived(var delivery) -> {
        read(delivery);
        delivery.acknowledge();
      }
      case Note.Answered(var result) -> answer(result);
      case Note.Unheard(var result) -> commands.unheard(result);
      case Note.Written _, Note.Stop _ -> {}
    }
  }

  private void up(String now) {
    LOG.log(Level.INFO, "Connected; {0} reports wait.", outbox.waiting());
    connection = now;
    courier.connected();
    var _ = publish(Channel.PRESENCE, ProtocolJson.encode(presence(now, Presence.State.ONLINE)));
    commands.connected();
    happened.accept(new LineChanged(clock.uptime(), true, ""));
  }

  private void down(String why) {
    if (connection != null) {
      LOG.log(Level.INFO, "The connection is gone: {0}.", why);
      connection = null;
      happened.accept(new LineChanged(clock.uptime(), false, Text.fitted(why, LONGEST_DETAIL)));
    }
  }

  private void read(Delivery delivery) {
    var channel = Topics.parse(delivery.topic()).map(Topics.Address::channel);
    if (channel.equals(Optional.of(Channel.RECEIPT))) {
      readable(ProtocolJson.decodeReceipt(station, delivery.payload())).ifPresent(courier::settle);
    } else if (channel.equals(Optional.of(Channel.COMMAND))) {
      readable(ProtocolJson.decodeCommand(station, delivery.payload()))
          .ifPresent(command -> commands.take(command, clock.read()));
    }
  }

  private static <T> Optional<T> readable(Decoded<T> decoded) {
    return switch (decoded) {
      case Decoded.Accepted<T>(var message, _) -> Optional.of(message);
      case Decoded.Rejected<T>(var reason, var detail, _) -> {
        LOG.log(Level.WARNING, "Cannot read what came: {0}, {1}.", reason, detail);
        yield Optional.empty();
      }
    };
  }

  /** What the broker does not take is said again with the next connection. */
  private CompletableFuture<Void> publish(Channel channel, byte[] payload) {
    return link.publish(Topics.topic(station, channel), payload);
  }

  private void answer(Result result) {
    var _ =
        publish(Channel.RESULT, ProtocolJson.encode(result))
            .exceptionally(_ -> {
              tray.add(new Note.Unheard(result));
              return null;
            });
  }

  /** Sends what is new, within reason, and says that the silence to come is meant. */
  private void takeLeave() throws InterruptedException {
    var deadline = System.nanoTime() + FAREWELL.toNanos();
    while (connection != null && System.nanoTime() < deadline && courier.sendNext()) {
      // as fast as the window allows
    }
    if (connection != null) {
      var stopped = presence(connection, Presence.State.STOPPED);
      try {
        publish(Channel.PRESENCE, ProtocolJson.encode(stopped))
            .get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException | TimeoutException unheard) {
        LOG.log(Level.INFO, "Could not say goodbye.");
      }
    }
  }

  /** Stops in good order. */
  @Override
  public void close() {
    tray.add(new Note.Stop());
    try {
      worker.join(FAREWELL.multipliedBy(3));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    commands.close();
    link.close();
  }
}
