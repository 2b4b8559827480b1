package zhenzhi.collector.ingest;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import zhenzhi.collector.ingest.Settlement.Outcome;
import zhenzhi.collector.ingest.facts.Received;
import zhenzhi.collector.ingest.placement.PlacedBy;
import zhenzhi.protocol.Event.DropCause;
import zhenzhi.protocol.Event.ReportsDropped;

/** What an operator can see of taking in. README.md says when to worry. */
@Singleton
class IngestMetrics {
  private final MeterRegistry registry;
  private final Map<Outcome, Counter> messages;
  private final Map<Reason, Counter> quarantine;
  private final Map<Sending, Counter> receipts;
  private final Timer batch;
  private final DistributionSummary batchSize;
  private final Counter failures;
  private final Timer delay;
  private final Timer receiptDelay;
  private final Map<DropCause, Counter> dropped;
  private final Counter samplesDropped;

  /** From what is immediate to what waited out a week without a line. */
  private static final Duration[] DELAYS = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(2),
    Duration.ofMinutes(10),
    Duration.ofHours(1),
    Duration.ofHours(6),
    Duration.ofDays(1),
    Duration.ofDays(7)
  };

  private static final Duration[] RECEIPT_DELAYS = {
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(30),
    Duration.ofMinutes(5)
  };

  /** What became of a line of a receipt. A box that misses one sends its report again. */
  enum Sending {
    SENT,
    FAILED
  }

  IngestMetrics(MeterRegistry registry) {
    this.registry = registry;
    messages =
        counters(
            Outcome.values(),
            outcome ->
                Counter.builder("ingest.messages")
                    .description("Messages settled, by what became of them")
                    .baseUnit("messages")
                    .tag("outcome", tag(outcome)));
    quarantine =
        counters(
            Reason.values(),
            reason ->
                Counter.builder("ingest.quarantine")
                    .description("Messages and items put aside, by reason")
                    .baseUnit("items")
                    .tag("reason", tag(reason)));
    receipts =
        counters(
            Sending.values(),
            sending ->
                Counter.builder("ingest.receipts")
                    .description("Reports whose receipt the broker took or did not take")
                    .baseUnit("reports")
                    .tag("outcome", tag(sending)));
    batch =
        Timer.builder("ingest.batch")
            .description("Time to store a batch, COMMIT included")
            .register(registry);
    batchSize =
        DistributionSummary.builder("ingest.batch.size")
            .description("Messages in a batch")
            .baseUnit("messages")
            .register(registry);
    delay =
        Timer.builder("ingest.delay")
            .description("From writing on the box to COMMIT, of reports whose time is known")
            .serviceLevelObjectives(DELAYS)
            .register(registry);
    receiptDelay =
        Timer.builder("ingest.receipt.delay")
            .description("From a report's arrival until the broker took its receipt")
            .serviceLevelObjectives(RECEIPT_DELAYS)
            .register(registry);
    dropped =
        counters(
            DropCause.values(),
            cause ->
                Counter.builder("ingest.dropped.reports")
                    .description("Reports that boxes said they let go, by cause")
                    .baseUnit("reports")
                    .tag("cause", tag(cause)));
    samplesDropped =
        Counter.builder("ingest.dropped.samples")
            .description("Samples that full outboxes took out of reports that came")
            .baseUnit("samples")
            .register(registry);
    failures =
        Counter.builder("ingest.batch.failures")
            .description("Batches that could not be stored and were tried again")
            .baseUnit("batches")
            .register(registry);
  }

  /** Watches the way in. */
  void watch(Supplier<Number> queue, Supplier<Number> ageSeconds, Supplier<Number> up) {
    gauge("ingest.queue", "messages", "Messages received and not yet stored", queue);
    gauge("ingest.queue.age", "seconds", "Age of the oldest message not yet stored", ageSeconds);
    gauge("ingest.link.up", "connections", "1 while the broker is connected, else 0", up);
  }

  /** Watches what still waits in the boxes. */
  void watchOutboxes(
      Supplier<Number> reports,
      Supplier<Number> most,
      Supplier<Number> sites,
      Supplier<Number> ageSeconds) {
    gauge("outbox.reports", "reports", "Reports that waited in boxes", reports);
    gauge("outbox.reports.most", "reports", "Reports that waited in the fullest box", most);
    gauge("outbox.sites", "sites", "Sites that had more to send", sites);
    gauge(
        "outbox.age",
        "seconds",
        "Since the box that is longest behind last had nothing else to send",
        ageSeconds);
  }

  void stored(List<Settlement> settlements, Duration took) {
    batch.record(took);
    batchSize.record(settlements.size());
    for (var settlement : settlements) {
      counter(messages, settlement.outcome()).increment();
      settlement.aside().forEach(reason -> counter(quarantine, reason).increment());
      settlement.kept().ifPresent(received -> kept(received, took));
    }
  }

  private void kept(Received received, Duration took) {
    var made = received.made();
    if (made.by() != PlacedBy.GUESS) {
      var waited = Duration.between(made.from(), received.receivedAt());
      delay.record(waited.isNegative() ? took : waited.plus(took));
    }
    samplesDropped.increment(received.report().samplesDropped());
    for (var event : received.report().events()) {
      if (event instanceof ReportsDropped(_, _, _, var reports, var cause)) {
        counter(dropped, cause).increment(reports);
      }
    }
  }

  void receiptAfter(Duration waited) {
    receiptDelay.record(waited);
  }

  void failed() {
    failures.increment();
  }

  void receipts(int reports, Sending sending) {
    counter(receipts, sending).increment(reports);
  }

  private void gauge(String name, String unit, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).baseUnit(unit).register(registry);
  }

  private <E extends Enum<E>> Map<E, Counter> counters(
      E[] values, Function<E, Counter.Builder> builder) {
    return Arrays.stream(values)
        .collect(toMap(Function.identity(), value -> builder.apply(value).register(registry)));
  }

  private static <E> Counter counter(Map<E, Counter> counters, E value) {
    return java.util.Objects.requireNonNull(counters.get(value));
  }

  private static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
