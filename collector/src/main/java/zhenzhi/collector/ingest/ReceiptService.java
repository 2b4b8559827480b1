package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.ingest.IngestMetrics.Sending;
import zhenzhi.collector.ingest.Settlement.Owed;
import zhenzhi.protocol.Limits;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.StationCode;
import zhenzhi.protocol.Topics;
import zhenzhi.protocol.Topics.Channel;

/**
 * Sends receipts for what is stored for good, one message for many reports of a station. A receipt
 * that gets lost does no harm: the box sends its report again, and gets another.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class ReceiptService {
  private static final Logger LOG = LoggerFactory.getLogger(ReceiptService.class);

  /** More than a broker takes in a minute; beyond it boxes wait for their next try. */
  private static final int MOST_OWED = 100_000;

  private final MqttInbox broker;
  private final InstantSource clock;
  private final IngestMetrics metrics;
  private final BlockingQueue<Owed> owed = new LinkedBlockingQueue<>(MOST_OWED);
  private final Thread thread = Thread.ofPlatform().name("receipts").daemon().unstarted(this::run);

  ReceiptService(MqttInbox broker, InstantSource clock, IngestMetrics metrics) {
    this.broker = broker;
    this.clock = clock;
    this.metrics = metrics;
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() {
    thread.interrupt();
  }

  /** Only for what has been committed. */
  void send(List<Settlement> settlements) {
    for (var settlement : settlements) {
      settlement
          .receipt()
          .filter(line -> !owed.offer(line))
          .ifPresent(_ -> metrics.receipts(1, Sending.FAILED));
    }
  }

  private void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        var lines = new ArrayList<Owed>();
        lines.add(owed.take());
        owed.drainTo(lines);
        publishAll(lines);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void publishAll(List<Owed> lines) {
    try {
      publish(lines);
    } catch (RuntimeException | Error bug) { // boxes send again what got no receipt
      LOG.error("{} receipts were not sent.", lines.size(), bug);
    }
  }

  private void publish(List<Owed> lines) {
    var byStation = new LinkedHashMap<StationCode, List<Owed>>();
    for (var line : lines) {
      byStation.computeIfAbsent(line.station(), _ -> new ArrayList<>()).add(line);
    }
    byStation.forEach((station, owing) -> {
      for (var from = 0; from < owing.size(); from += Limits.SETTLED) {
        publish(station, owing.subList(from, Math.min(owing.size(), from + Limits.SETTLED)));
      }
    });
  }

  private void publish(StationCode station, List<Owed> lines) {
    var settled = lines.stream().map(Owed::settled).toList();
    var receipt = new Receipt(station, clock.instant(), settled);
    var _ =
        broker
            .publish(Topics.topic(station, Channel.RECEIPT), ProtocolJson.encode(receipt))
            .whenComplete((_, problem) -> note(lines, problem == null));
  }

  private void note(List<Owed> lines, boolean isSent) {
    metrics.receipts(lines.size(), isSent ? Sending.SENT : Sending.FAILED);
    if (isSent) {
      var now = clock.instant();
      lines.forEach(line -> metrics.receiptAfter(Duration.between(line.receivedAt(), now)));
    }
  }
}
