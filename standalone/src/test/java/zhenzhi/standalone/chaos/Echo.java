package zhenzhi.standalone.chaos;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import zhenzhi.agent.probe.BoxClock;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Report;
import zhenzhi.protocol.SentReport;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.Delivery;
import zhenzhi.protocol.link.LinkConfig;

/** Says again what boxes have said, late, often and in any order. */
final class Echo implements AutoCloseable {
  private static final int REMEMBERED = 300;
  private static final Duration PAUSE = Duration.ofMillis(120);

  /** An echo does not know what waits, and must not say that nothing does. */
  private static final SentReport.Backlog UNKNOWN = new SentReport.Backlog(1_000_000, 0);

  private final Link link;
  private final Random random;
  private final List<Heard> heard = new ArrayList<>();
  private volatile boolean closed;

  private Echo(Link link, Random random) {
    this.link = link;
    this.random = random;
  }

  private record Heard(Report report, BoxClock clock) {}

  static Echo open(URI broker, int number) {
    var config =
        new LinkConfig(
            broker,
            Names.ECHO + "." + number,
            Optional.of(new LinkConfig.Login(Names.ECHO, Names.PASSWORD)),
            new LinkConfig.Session.Clean(),
            List.of(),
            Duration.ofSeconds(5),
            10,
            10,
            Duration.ofSeconds(3));
    var link =
        Link.open(
            config,
            _ -> Optional.empty(),
            new Link.Listener() {
              @Override
              public void arrived(Delivery delivery) {
                delivery.acknowledge();
              }
            });
    var echo = new Echo(link, new Random(number));
    Thread.ofPlatform().daemon().name("echo").start(echo::work);
    return echo;
  }

  synchronized void hear(Report report, BoxClock clock) {
    heard.add(new Heard(report, clock));
    if (heard.size() > REMEMBERED) {
      heard.removeFirst();
    }
  }

  private void work() {
    while (!closed) {
      any().ifPresent(this::say);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private synchronized Optional<Heard> any() {
    return heard.isEmpty()
        ? Optional.empty()
        : Optional.of(heard.get(random.nextInt(heard.size())));
  }

  private void say(Heard old) {
    var report = old.report();
    var sent = new SentReport(report, report.id().boot(), old.clock().read(), UNKNOWN);
    var topic = Topics.topic(report.id().station(), Channel.REPORT);
    var _ = link.publish(topic, ProtocolJson.encode(sent)).exceptionally(_ -> null);
  }

  @Override
  public void close() {
    closed = true;
    link.close();
  }
}
