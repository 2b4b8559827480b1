package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import zhenzhi.collector.ingest.IngestMetrics.Sending;
import zhenzhi.collector.ingest.Settlement.Owed;
import zhenzhi.protocol.Limits;
import zhenzhi.protocol.ProtocolJson;
import zhenzhi.protocol.Receipt;
import zhenzhi.protocol.Receipt.Settled;
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
        publish(lines);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void publish(List<Owed> lines) {
    var byStation = new LinkedHashMap<StationCode, List<Settled>>();
    for (var line : lines) {
      byStation.computeIfAbsent(line.station(), _ -> new ArrayList<>()).add(line.settled());
    }
    byStation.forEach((station, settled) -> {
      for (var from = 0; from < settled.size(); from += Limits.SETTLED) {
        var until = Math.min(settled.size(), from + Limits.SETTLED);
        publish(new Receipt(station, clock.instant(), settled.subList(from, until)));
      }
    });
  }

  private void publish(Receipt receipt) {
    var topic = Topics.topic(receipt.station(), Channel.RECEIPT);
    var _ =
        broker
            .publish(topic, ProtocolJson.encode(receipt))
            .whenComplete((_, problem) ->
                metrics.receipts(
                    receipt.settled().size(), problem == null ? Sending.SENT : Sending.FAILED));
  }
}
