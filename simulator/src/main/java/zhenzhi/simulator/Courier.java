package zhenzhi.simulator;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import zhenzhi.protocol.Command;
import zhenzhi.protocol.Presence;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics.Channel;

/** Carries what the boxes have to say, round after round, until it is stopped. */
final class Courier implements Runnable {
  private static final System.Logger LOG = System.getLogger(Courier.class.getName());
  private static final Duration BETWEEN_GLANCES = Duration.ofSeconds(2);
  private static final Duration BETWEEN_NOTES = Duration.ofSeconds(10);

  private final Map<StationCode, SimulatedSite> sites;
  private final Progress progress;
  private final FleetLinks links;
  private final InstantSource clock;
  private final PresenceDesk presence = new PresenceDesk();
  private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
  private final Semaphore wake = new Semaphore(0);
  private volatile boolean isStopped;
  private volatile boolean isReconnected;
  private Instant glanced = Instant.EPOCH;
  private Instant noted = Instant.EPOCH;

  Courier(
      Map<StationCode, SimulatedSite> sites,
      Progress progress,
      FleetLinks links,
      InstantSource clock) {
    this.sites = sites;
    this.progress = progress;
    this.links = links;
    this.clock = clock;
  }

  /** Something may have to be sent. */
  void wake() {
    wake.release();
  }

  void reconnected() {
    isReconnected = true;
    wake();
  }

  void ask(Command command) {
    commands.add(command);
    wake();
  }

  void stop() {
    isStopped = true;
    wake();
  }

  @Override
  public void run() {
    while (!isStopped) {
      try {
        round(clock.instant());
      } catch (RuntimeException failed) {
        LOG.log(System.Logger.Level.ERROR, "The fleet missed a round.", failed);
      }
      rest();
    }
    goodbye();
    note();
  }

  private void round(Instant now) {
    if (isReconnected) {
      isReconnected = false;
      glanced = Instant.EPOCH;
      presence.forget();
      sites.values().forEach(site -> site.outbox().sendAgain());
    }
    if (links.isUp()) {
      sites.values().forEach(site -> send(site, now));
      answer(now);
      glance(now);
    }
    if (noted.plus(BETWEEN_NOTES).isBefore(now)) {
      noted = now;
      note();
    }
  }

  private void send(SimulatedSite site, Instant now) {
    for (var report : site.outbox().due(now)) {
      site.sent(report, now)
          .ifPresent(it -> say(site.code(), Channel.REPORT, ProtocolJson.encode(it)));
    }
  }

  private void answer(Instant now) {
    for (var command = commands.poll(); command != null; command = commands.poll()) {
      var site = sites.get(command.station());
      if (site != null && site.online(now).isPresent() && command.expires().isAfter(now)) {
        site.outbox().sendAgain();
        var result = Answers.to(command, site.fault(now));
        say(site.code(), Channel.RESULT, ProtocolJson.encode(result));
      }
    }
  }

  private void glance(Instant now) {
    if (glanced.plus(BETWEEN_GLANCES).isBefore(now)) {
      glanced = now;
      for (var site : sites.values()) {
        presence
            .change(site, now)
            .ifPresent(it -> say(site.code(), Channel.PRESENCE, ProtocolJson.encode(it)));
      }
    }
  }

  private void goodbye() {
    var said = presence.stops().stream().map(this::goodbye).toArray(CompletableFuture<?>[]::new);
    CompletableFuture.allOf(said)
        .exceptionally(_ -> null)
        .completeOnTimeout(null, 2, SECONDS)
        .join();
  }

  private CompletableFuture<Void> goodbye(Presence stop) {
    return links.publish(stop.station(), Channel.PRESENCE, ProtocolJson.encode(stop));
  }

  /** What the broker does not take is said again: a report until it is confirmed. */
  private void say(StationCode station, Channel channel, byte[] payload) {
    var _ = links.publish(station, channel, payload);
  }

  private void note() {
    progress.write(
        sites.entrySet().stream()
            .collect(toMap(Map.Entry::getKey, it -> it.getValue().outbox().settled())));
  }

  private void rest() {
    try {
      if (wake.tryAcquire(500, MILLISECONDS)) {
        wake.drainPermits();
      }
    } catch (InterruptedException interrupted) {
      isStopped = true;
    }
  }
}
