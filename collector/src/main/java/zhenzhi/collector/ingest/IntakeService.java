package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.Outage;
import zhenzhi.collector.ingest.Message.Refused;
import zhenzhi.collector.ingest.Message.Reported;
import zhenzhi.protocol.ReportId;

/**
 * Takes messages out of the inbox, has them stored, and lets go of them afterwards. Dying anywhere
 * before makes the broker and the boxes send them again.
 */
@Context
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class IntakeService {
  private static final Logger LOG = LoggerFactory.getLogger(IntakeService.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  /**
   * SQLSTATE: the data do not fit, a constraint is violated, a limit of the program is exceeded.
   */
  private static final Set<String> ABOUT_THE_MESSAGE = Set.of("22", "23", "54");

  private final IngestConfig config;
  private final StoreService store;
  private final ReceiptService receipts;
  private final IngestMetrics metrics;
  private final Outage outage = new Outage(LOG, "Storing reports");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Thread> threads;

  IntakeService(
      MqttInbox inbox,
      StoreService store,
      ReceiptService receipts,
      IngestMetrics metrics,
      IngestConfig config) {
    this.config = config;
    threads = inbox.lanes().stream().map(this::worker).toList();
    this.store = store;
    this.receipts = receipts;
    this.metrics = metrics;
  }

  @PostConstruct
  void start() {
    threads.forEach(Thread::start);
  }

  /** Lets the batches in hand be finished; what is still in the lanes stays with the broker. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping.countDown();
    for (var thread : threads) {
      thread.join(CLOSING);
    }
  }

  /** Whether what came last could not be stored, for no fault of its own. */
  boolean isStuck() {
    return outage.lasts();
  }

  private Thread worker(Lane lane) {
    return Thread.ofPlatform().name("intake-", 1).daemon().unstarted(() -> work(lane));
  }

  private void work(Lane lane) {
    try {
      while (stopping.getCount() > 0) {
        var batch = lane.take(config.batch(), config.linger());
        if (!batch.isEmpty()) {
          settle(batch.stream().map(Reading::of).toList());
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void settle(List<Reading> readings) throws InterruptedException {
    for (var pause = FIRST_PAUSE; stopping.getCount() > 0; pause = longer(pause)) {
      try {
        var began = System.nanoTime();
        var settlements = store.store(readings);
        metrics.stored(settlements, Duration.ofNanos(System.nanoTime() - began));
        outage.over();
        letGo(settlements);
        return;
      } catch (SQLException | RuntimeException problem) {
        metrics.failed();
        if (isAboutAMessage(problem)) {
          isolate(readings, problem);
          return;
        }
        outage.failed(problem);
        var _ = stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  /** Only here, and only after COMMIT. */
  private void letGo(List<Settlement> settlements) {
    settlements.forEach(settlement -> settlement.arrival().acknowledgement().run());
    receipts.send(settlements);
  }

  /** Halves the batch until the message that cannot be stored is alone. */
  private void isolate(List<Reading> readings, Exception problem) throws InterruptedException {
    if (readings.size() > 1) {
      var half = readings.size() / 2;
      settle(readings.subList(0, half));
      settle(readings.subList(half, readings.size()));
      return;
    }
    var reading = readings.getFirst();
    LOG.error("A message on \"{}\" cannot be stored.", reading.arrival().topic(), problem);
    if (reading.message() instanceof Refused(var reason, _, _, _) && reason == Reason.UNSTORABLE) {
      reading.arrival().acknowledgement().run(); // not even aside: then the log is all there is
      return;
    }
    settle(List.of(new Reading(reading.arrival(), unstorable(reading.message(), problem))));
  }

  private static Refused unstorable(Message message, Exception problem) {
    return new Refused(
        Reason.UNSTORABLE, String.valueOf(problem.getMessage()), message.from(), report(message));
  }

  private static Optional<ReportId> report(Message message) {
    return message instanceof Reported(var sent, _)
        ? Optional.of(sent.report().id())
        : Optional.empty();
  }

  /** A database that is away, full or of another schema is not the message's fault. */
  private static boolean isAboutAMessage(Exception problem) {
    return switch (problem) {
      case SQLException sql -> {
        var state = String.valueOf(sql.getSQLState());
        yield state.length() == 5 && ABOUT_THE_MESSAGE.contains(state.substring(0, 2));
      }
      default -> true;
    };
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
  }
}
