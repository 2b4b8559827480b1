package zhenzhi.collector.ingest;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.protocol.link.Link;
import zhenzhi.protocol.link.Link.Delivery;
import zhenzhi.protocol.link.Link.NotPublished;

/**
 * The collector's end of the link to the broker. What arrives is only put into a queue; when nobody
 * takes it out, nothing is acknowledged, and the broker waits.
 */
@Context
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class MqttInbox implements Link.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(MqttInbox.class);
  private static final Duration IDLE = Duration.ofMillis(200);

  /**
   * The broker stops at the receive maximum; a reconnect may for a moment bring all of it again.
   */
  private static final int CONNECTIONS = 4;

  private final IngestConfig config;
  private final InstantSource clock;
  private final BlockingQueue<Arrival> queue;
  private volatile @Nullable Link link;

  MqttInbox(IngestConfig config, InstantSource clock, IngestMetrics metrics) {
    this.config = config;
    this.clock = clock;
    queue = new ArrayBlockingQueue<>(CONNECTIONS * config.receiveMaximum());
    metrics.watch(queue::size, this::ageSeconds, () -> isUp() ? 1 : 0);
  }

  @PostConstruct
  void open() {
    link = Link.open(config.link(), _ -> Optional.empty(), this);
  }

  @PreDestroy
  void close() {
    var open = link;
    if (open != null) {
      open.close();
    }
  }

  @Override
  public void arrived(Delivery delivery) {
    var arrival =
        new Arrival(
            delivery.topic(),
            delivery.payload(),
            clock.instant().truncatedTo(MILLIS),
            delivery::acknowledge);
    if (!queue.offer(arrival)) {
      throw new IllegalStateException("the broker hands over more than it may");
    }
  }

  @Override
  public void connected(String connection) {
    LOG.info("Connected to the broker at {}.", config.broker());
  }

  /** What the lost connection brought cannot be acknowledged any more and will come again. */
  @Override
  public void disconnected(String why) {
    queue.clear();
    LOG.warn("Lost the broker at {}, trying again: {}.", config.broker(), why);
  }

  /** The next messages; none if none came for a moment. */
  List<Arrival> take() throws InterruptedException {
    var batch = new ArrayList<Arrival>();
    var next = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    var end = System.nanoTime() + config.linger().toNanos();
    while (next != null) {
      batch.add(next);
      queue.drainTo(batch, config.batch() - batch.size());
      next =
          batch.size() < config.batch()
              ? queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS)
              : null;
    }
    return batch;
  }

  CompletableFuture<Void> publish(String topic, byte[] payload) {
    var open = link;
    return open == null
        ? CompletableFuture.failedFuture(new NotPublished("the link is not open yet"))
        : open.publish(topic, payload);
  }

  boolean isUp() {
    return state() instanceof Link.State.Up;
  }

  Link.State state() {
    var open = link;
    return open == null ? new Link.State.Closed() : open.state();
  }

  private double ageSeconds() {
    var oldest = queue.peek();
    return oldest == null
        ? 0
        : Duration.between(oldest.receivedAt(), clock.instant()).toMillis() / 1_000.0;
  }
}
