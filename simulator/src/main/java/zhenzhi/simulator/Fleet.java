package zhenzhi.simulator;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.IntStream;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Decoded;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.LinkConfig;
import zhenzhi.simulator.box.RunPlan;
import zhenzhi.simulator.plan.FleetPlan;
import zhenzhi.simulator.plan.Site;

/**
 * The fleet on the line: tells its history as fast as it is taken, and then lives. One thread
 * writes; the link's threads only settle and wake it.
 */
public final class Fleet implements AutoCloseable {
  private static final Duration GLANCE = Duration.ofSeconds(2);
  private static final Duration NOTE = Duration.ofSeconds(10);

  private final Map<StationCode, SimulatedSite> sites;
  private final Progress progress;
  private final InstantSource clock;
  private final PresenceDesk presence = new PresenceDesk();
  private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
  private final Semaphore wake = new Semaphore(0);
  private final List<Link> links = new ArrayList<>();
  private final Thread courier;
  private volatile boolean isClosed;
  private volatile boolean isReconnected;

  private Fleet(FleetConfig config, FleetPlan plan, InstantSource clock) {
    this.clock = clock;
    this.progress = new Progress(config.progress());
    this.sites = sites(config, plan, progress.read(), clock.instant());
    this.courier = new Thread(this::work, "fleet");
  }

  /** The plan that {@code config} describes. */
  public static FleetPlan plan(FleetConfig config) {
    return new FleetPlan(config.seed(), config.sites(), config.zone());
  }

  /**
   * Starts the fleet and answers at once.
   *
   * @param link the way to the broker; its subscriptions are set here
   */
  public static Fleet start(FleetConfig config, LinkConfig link, InstantSource clock) {
    var fleet = new Fleet(config, plan(config), clock);
    var hearing =
        List.of(Topics.everyStation(Channel.RECEIPT), Topics.everyStation(Channel.COMMAND));
    IntStream.range(0, config.links())
        .mapToObj(nth -> numbered(link, nth, nth == 0 ? hearing : List.of()))
        .map(it -> Link.open(it, _ -> Optional.empty(), fleet.new Ear()))
        .forEach(fleet.links::add);
    fleet.courier.start();
    return fleet;
  }

  /** Whether everything up to now has been sent and settled. */
  public boolean isCaughtUp() {
    var now = clock.instant();
    return sites.values().stream().allMatch(site -> site.outbox().isEmpty(now));
  }

  /** Says goodbye for every box, notes what is settled, and leaves. */
  @Override
  public void close() {
    isClosed = true;
    wake.release();
    try {
      courier.join(Duration.ofSeconds(5));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    links.forEach(Link::close);
  }

  private static Map<StationCode, SimulatedSite> sites(
      FleetConfig config, FleetPlan plan, Map<StationCode, Instant> settled, Instant now) {
    var runs = new RunPlan(plan, now, config.interval());
    var begins = config.historyBegins(now);
    return plan.sites().stream()
        .filter(Site::installed)
        .map(site -> new SimulatedSite(site, runs, settled.getOrDefault(site.code(), begins)))
        .collect(toMap(site -> site.site().code(), Function.identity()));
  }

  private static LinkConfig numbered(LinkConfig link, int nth, List<String> subscriptions) {
    return new LinkConfig(
        link.broker(),
        link.clientId() + "-" + nth,
        link.login(),
        link.session(),
        subscriptions,
        link.keepAlive(),
        link.window(),
        link.receiveMaximum(),
        link.retry());
  }

  private void work() {
    var glanced = Instant.EPOCH;
    var noted = Instant.EPOCH;
    while (!isClosed) {
      var now = clock.instant();
      if (isReconnected) {
        isReconnected = false;
        presence.forget();
        sites.values().forEach(site -> site.outbox().sendAgain());
        glanced = Instant.EPOCH;
      }
      if (links.getFirst().state() instanceof Link.State.Up) {
        sites.values().forEach(site -> send(site, now));
        answer(now);
        if (glanced.plus(GLANCE).isBefore(now)) {
          glanced = now;
          sites.values().forEach(site -> presence.change(site, now).ifPresent(this::publish));
        }
      }
      if (noted.plus(NOTE).isBefore(now)) {
        noted = now;
        note();
      }
      rest();
    }
    goodbye();
    note();
  }

  private void goodbye() {
    var said = presence.stops().stream().map(this::publish).toArray(CompletableFuture<?>[]::new);
    var _ = CompletableFuture.allOf(said).handle((_, _) -> 0).completeOnTimeout(0, 2, SECONDS).join();
  }

  private void rest() {
    try {
      if (wake.tryAcquire(500, MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      isClosed = true;
    }
  }

  private void send(SimulatedSite site, Instant now) {
    for (var report : site.outbox().due(now)) {
      site.sent(report, now)
          .ifPresent(it -> publish(report.id().station(), Channel.REPORT, ProtocolJson.encode(it)));
    }
  }

  private void answer(Instant now) {
    for (var command = commands.poll(); command != null; command = commands.poll()) {
      var site = sites.get(command.station());
      if (site != null && site.online(now).isPresent() && command.expires().isAfter(now)) {
        site.outbox().sendAgain();
        var result = Answers.to(command, site.fault(now));
        publish(command.station(), Channel.RESULT, ProtocolJson.encode(result));
      }
    }
  }

  private CompletableFuture<Void> publish(Presence change) {
    return publish(change.station(), Channel.PRESENCE, ProtocolJson.encode(change));
  }

  /** What the broker did not take is sent again with the reports that nobody confirmed. */
  private CompletableFuture<Void> publish(StationCode station, Channel channel, byte[] payload) {
    var link = links.get(Math.floorMod(station.hashCode(), links.size()));
    return link.publish(Topics.topic(station, channel), payload);
  }

  private void note() {
    progress.write(
        sites.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, it -> it.getValue().outbox().settledUntil())));
  }

  private final class Ear implements Link.Listener {
    @Override
    public void arrived(Link.Delivery delivery) {
      Topics.parse(delivery.topic()).ifPresent(address -> hear(address, delivery.payload()));
      delivery.acknowledge();
    }

    @Override
    public void connected(String connection) {
      isReconnected = true;
      wake.release();
    }

    private void hear(Topics.Address address, byte[] payload) {
      var site = sites.get(address.station());
      if (site == null) {
        return;
      }
      switch (address.channel()) {
        case RECEIPT -> {
          accepted(ProtocolJson.decodeReceipt(address.station(), payload))
              .ifPresent(it -> site.outbox().settle(it.station(), it.settled()));
        }
        case COMMAND -> {
          accepted(ProtocolJson.decodeCommand(address.station(), payload)).ifPresent(commands::add);
        }
        case REPORT, PRESENCE, RESULT -> {}
      }
      wake.release();
    }

    private static <T> Optional<T> accepted(Decoded<T> decoded) {
      return decoded instanceof Accepted<T>(var message, _)
          ? Optional.of(message)
          : Optional.empty();
    }
  }
}
