package zhenzhi.agent.uplink;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import zhenzhi.agent.outbox.Outbox;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Link;

/** Carries reports out of the outbox, one by one, until receipts settle them. */
final class Courier {
  /** How long nothing need be looked at when there is nothing to send. */
  static final Duration IDLE = Duration.ofSeconds(1);

  private static final Logger LOG = System.getLogger(Courier.class.getName());

  /** Ten reports a second: a backlog may drain at ten times the rate that a box may keep up. */
  private static final Duration PACE = Duration.ofMillis(100);

  /** A receipt that came this soon after its report tells the time well enough. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final Duration EXPIRY = Dispatch.LONGEST.multipliedBy(2);

  private final StationCode station;
  private final Outbox outbox;
  private final BoxClock clock;
  private final Dispatch dispatch;
  private final Link link;
  private long sentNanos = System.nanoTime();

  Courier(StationCode station, Outbox outbox, BoxClock clock, Dispatch dispatch, Link link) {
    this.station = station;
    this.outbox = outbox;
    this.clock = clock;
    this.dispatch = dispatch;
    this.link = link;
  }

  void connected() {
    dispatch.connected();
  }

  /** Sends one report if it is time; answers how long to rest. */
  Duration sendAndRest() {
    var rest = PACE.minusNanos(System.nanoTime() - sentNanos);
    if (rest.isPositive()) {
      return rest;
    }
    return sendNext() ? PACE : IDLE;
  }

  /** Sends one report if one is due. */
  boolean sendNext() {
    var now = clock.uptime();
    var place = dispatch.next(outbox.oldest(Dispatch.UNSETTLED), outbox.newest(), now);
    if (place.isEmpty()) {
      return false;
    }
    sentNanos = System.nanoTime();
    var report = outbox.find(place.get());
    if (report.isPresent()) {
      dispatch.sent(place.get(), now);
      send(report.get());
    } else {
      dispatch.putOff(place.get(), now);
    }
    return true;
  }

  /**
   * It is sent again anyway, so the broker need not keep it for ever; but until then, so that a
   * collector that comes back finds one from every box.
   */
  private void send(Report report) {
    var sent = new SentReport(report, outbox.boot().id(), clock.read(), outbox.backlog());
    var _ =
        link.publish(Topics.topic(station, Channel.REPORT), ProtocolJson.encode(sent), EXPIRY)
            .exceptionally(failure -> {
              LOG.log(Level.DEBUG, "Not published: {0}.", failure.getMessage());
              return null;
            });
  }

  void settle(Receipt receipt) {
    for (var one : receipt.settled()) {
      if (one.outcome() == Receipt.Outcome.REFUSED) {
        LOG.log(Level.WARNING, "The collector refused report {0}: {1}.", one.seq(), one.reason());
      }
    }
    var now = clock.uptime();
    var freed = outbox.free(receipt.settled());
    var isFresh =
        freed.stream()
            .flatMap(place -> dispatch.sentOnce(place).stream())
            .anyMatch(sent -> now.minus(sent).compareTo(FRESH) < 0);
    if (isFresh) {
      clock.told(receipt.collectorTime(), now);
    }
    dispatch.settled(freed);
    dispatch.answered();
  }
}
