package zhenzhi.standalone.hostile;

import static java.time.temporal.ChronoUnit.MILLIS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.agent.uplink.UplinkConfig;
import zhenzhi.protocol.ClockReading;
import zhenzhi.protocol.Decoded.Accepted;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.Delivery;

/** Reports twice a second whatever becomes of it, as the agent would every five minutes. */
final class HonestBox implements AutoCloseable, Link.Listener {
  private static final Duration EVERY = Duration.ofMillis(500);

  private final StationCode station;
  private final Clocked clocked;
  private final UUID boot = UUID.randomUUID();
  private final long on = System.nanoTime();
  private final Map<Long, Long> waiting = new ConcurrentHashMap<>();
  private final AtomicInteger losses = new AtomicInteger();
  private final Link link;
  private final Thread thread;
  private volatile boolean stopped;

  HonestBox(UplinkConfig config, Clocked clocked) {
    this.station = config.station();
    this.clocked = clocked;
    this.link = Link.open(config.link(), _ -> Optional.empty(), this);
    this.thread = Thread.ofVirtual().name("box " + station).start(this::work);
  }

  boolean isUp() {
    return link.state() instanceof Link.State.Up;
  }

  /** Reports without a receipt. */
  int waiting() {
    return waiting.size();
  }

  /** Lets go of what it said before anybody listened: a broker had nobody to give it to. */
  void forget() {
    waiting.clear();
  }

  /** How often the broker let it go. */
  int losses() {
    return losses.get();
  }

  private void work() {
    for (var seq = 1L; !stopped; seq++) {
      if (isUp()) {
        report(seq);
      }
      LockSupport.parkNanos(EVERY.toNanos());
    }
  }

  private void report(long seq) {
    var uptime = Duration.ofNanos(System.nanoTime() - on).truncatedTo(MILLIS);
    var now = new ClockReading(uptime, Instant.now().truncatedTo(MILLIS), true);
    var report =
        new Report(
            new ReportId(station, boot, seq),
            "honest",
            now,
            List.of(),
            List.of(),
            Duration.ZERO,
            List.of(),
            0);
    var sent = new SentReport(report, boot, now, new SentReport.Backlog(1, 1));
    waiting.put(seq, System.nanoTime());
    var _ = link.publish(Topics.topic(station, Channel.REPORT), ProtocolJson.encode(sent));
  }

  @Override
  public void arrived(Delivery delivery) {
    if (ProtocolJson.decodeReceipt(station, delivery.payload()) instanceof Accepted(var told, _)) {
      for (var settled : told.settled()) {
        var at = settled.boot().equals(boot) ? waiting.remove(settled.seq()) : null;
        if (at != null) {
          clocked.add(System.nanoTime() - at);
        }
      }
    }
    delivery.acknowledge();
  }

  @Override
  public void disconnected(String why) {
    losses.incrementAndGet();
  }

  /** Says nothing more, and listens for what is owed. */
  void fallSilent() {
    stopped = true;
  }

  @Override
  public void close() {
    stopped = true;
    thread.interrupt();
    link.close();
  }
}
