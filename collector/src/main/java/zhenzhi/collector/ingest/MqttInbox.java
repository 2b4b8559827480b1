package zhenzhi.collector.ingest;

import static java.time.temporal.ChronoUnit.MILLIS;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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

  /**
   * How long the link may be held up when a broker hands over more than it may. Below the
   * keep-alive, so that holding up does not end the connection.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final IngestConfig config;
  private final InstantSource clock;
  private final List<Lane> lanes;
  private volatile @Nullable Link link;

  MqttInbox(IngestConfig config, InstantSource clock, IngestMetrics metrics) {
    this.config = config;
    this.clock = clock;
    lanes = Stream.generate(() -> new Lane(config.receiveMaximum())).limit(config.lanes()).toList();
    metrics.watch(this::waiting, this::ageSeconds, () -> isUp() ? 1 : 0);
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
    if (!lane(delivery.topic()).put(arrival, PATIENCE)) {
      throw new IllegalStateException("the broker hands over more than it may");
    }
  }

  /** All that a station says goes through one lane, so that it stays in order. */
  private Lane lane(String topic) {
    var station = topic.substring(0, Math.max(0, topic.lastIndexOf('/')));
    return lanes.get(Math.floorMod(station.hashCode(), lanes.size()));
  }

  @Override
  public void connected(String connection) {
    LOG.info("Connected to the broker at {}.", config.broker());
  }

  /** What the lost connection brought cannot be acknowledged any more and will come again. */
  @Override
  public void disconnected(String why) {
    lanes.forEach(Lane::clear);
    LOG.warn("Lost the broker at {}, trying again: {}.", config.broker(), why);
  }

  List<Lane> lanes() {
    return lanes;
  }

  CompletableFuture<Void> publish(String topic, byte[] payload) {
    var open = link;
    return open == null
        ? CompletableFuture.failedFuture(new NotPublished("the link is not open yet"))
        : open.publish(topic, payload);
  }

  /** Has the broker send again what nobody acknowledged. */
  void renew(String why) {
    var open = link;
    if (open != null) {
      open.renew(why);
    }
  }

  boolean isUp() {
    return state() instanceof Link.State.Up;
  }

  Link.State state() {
    var open = link;
    return open == null ? new Link.State.Closed() : open.state();
  }

  private int waiting() {
    return lanes.stream().mapToInt(Lane::size).sum();
  }

  private double ageSeconds() {
    return lanes.stream()
            .flatMap(lane -> lane.oldest().stream())
            .mapToLong(oldest -> Duration.between(oldest.receivedAt(), clock.instant()).toMillis())
            .max()
            .orElse(0)
        / 1_000.0;
  }
}
