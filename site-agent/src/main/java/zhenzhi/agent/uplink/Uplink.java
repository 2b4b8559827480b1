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
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Result;
import zhenzhi.protocol.SentReport;
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

  /** Ten reports a second: a backlog may drain at ten times the rate that a box may keep up. */
  private static final Duration PACE = Duration.ofMillis(100);

  /** A receipt that came this soon after its report tells the time well enough. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final Duration EXPIRY = Dispatch.LONGEST.multipliedBy(2);
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(3);
  private static final int LONGEST_DETAIL = 200;

  private final StationCode station;
  private final Outbox outbox;
  private final BoxClock clock;
  private final Consumer<Event> happened;
  private final Dispatch dispatch;
  private final CommandDesk commands;
  private final BlockingQueue<Note> tray = new LinkedBlockingQueue<>();
  private final Link link;
  private final Thread worker;
  private @Nullable String connection;
  private long sentNanos = System.nanoTime();

  private sealed interface Note {
    record Up(String connection) implements Note {}

    record Down(String why) implements Note {}

    record Arrived(Delivery delivery) implements Note {}

    record Answered(Result result) implements Note {}

    record Written() implements Note {}

    record Stop() implements Note {}
  }

  private Uplink(
      UplinkConfig config, Outbox outbox, BoxClock clock, Orders orders, Consumer<Event> happened) {
    this.station = config.station();
    this.outbox = outbox;
    this.clock = clock;
    this.happened = happened;
    this.dispatch = new Dispatch(config.resend(), new Random());
    this.commands = new CommandDesk(orders, result -> tray.add(new Note.Answered(result)));
    this.link = Link.open(config.link(), this::will, new Ear());
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
    return new Presence(station, outbox.boot().id(), ofConnection, state);
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
      var wait = IDLE;
      while (true) {
        var note = tray.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
        if (note instanceof Note.Stop) {
          takeLeave();
          return;
        }
        if (note != null) {
          take(note);
        }
        wait = sendAndRest();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void take(Note note) {
    switch (note) {
      case Note.Up(var now) -> up(now);
      case Note.Down(var why) -> down(why);
      case Note.Arrived(var delivery) -> {
        read(delivery);
        delivery.acknowledge();
      }
      case Note.Answered(var result) -> publish(Channel.RESULT, ProtocolJson.encode(result));
      case Note.Written _, Note.Stop _ -> {}
    }
  }

  private void up(String now) {
    LOG.log(Level.INFO, "Connected; {0} reports wait.", outbox.waiting());
    connection = now;
    dispatch.connected();
    publish(Channel.PRESENCE, ProtocolJson.encode(presence(now, Presence.State.ONLINE)));
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
      readable(ProtocolJson.decodeReceipt(station, delivery.payload())).ifPresent(this::settle);
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

  private void settle(Receipt receipt) {
    for (var one : receipt.settled()) {
      if (one.outcome() == Receipt.Outcome.REFUSED) {
        LOG.log(Level.WARNING, "The collector refused report {0}: {1}.", one.seq(), one.reason());
      }
    }
    var now = clock.uptime();
    var fresh = false;
    for (var place : outbox.free(receipt.settled())) {
      fresh |=
          dispatch.sentOnce(place).filter(sent -> now.minus(sent).compareTo(FRESH) < 0).isPresent();
    }
    if (fresh) {
      clock.told(receipt.collectorTime(), now);
    }
    dispatch.answered();
  }

  /** Sends one report if it is time; answers how long to wait for the next note. */
  private Duration sendAndRest() {
    if (!tray.isEmpty()) {
      return Duration.ZERO; // perhaps a receipt, which makes the sending needless
    }
    var rest = PACE.minusNanos(System.nanoTime() - sentNanos);
    if (rest.isPositive()) {
      return rest;
    }
    return sendNext() ? PACE : IDLE;
  }

  /** Sends one report if one is due. */
  private boolean sendNext() {
    if (connection == null) {
      return false;
    }
    var now = clock.uptime();
    var place = dispatch.next(outbox.oldest(Dispatch.UNSETTLED), outbox.newest(), now);
    if (place.isEmpty()) {
      return false;
    }
    dispatch.sent(place.get(), now);
    sentNanos = System.nanoTime();
    outbox
        .find(place.get())
        .map(report -> new SentReport(report, outbox.boot().id(), clock.read(), outbox.backlog()))
        .ifPresent(this::publish);
    return true;
  }

  /**
   * It is sent again anyway, so the broker need not keep it for ever; but until then, so that a
   * collector that comes back finds one from every box.
   */
  private void publish(SentReport report) {
    unheard(
        link.publish(Topics.topic(station, Channel.REPORT), ProtocolJson.encode(report), EXPIRY));
  }

  /** What the broker does not take is sent again in time; presence, with the next connection. */
  private void publish(Channel channel, byte[] payload) {
    unheard(link.publish(Topics.topic(station, channel), payload));
  }

  private static void unheard(CompletableFuture<Void> publishing) {
    var _ =
        publishing.exceptionally(failure -> {
          LOG.log(Level.DEBUG, "Not published: {0}.", failure.getMessage());
          return null;
        });
  }

  /** Sends what is new, within reason, and says that the silence to come is meant. */
  private void takeLeave() throws InterruptedException {
    var deadline = System.nanoTime() + FAREWELL.toNanos();
    while (System.nanoTime() < deadline && sendNext()) {
      // as fast as the window allows
    }
    if (connection != null) {
      var stopped = presence(connection, Presence.State.STOPPED);
      try {
        link.publish(Topics.topic(station, Channel.PRESENCE), ProtocolJson.encode(stopped))
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
