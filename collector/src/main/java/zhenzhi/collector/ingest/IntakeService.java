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

  /** Longer than any batch takes while the database is well. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final MqttInbox inbox;
  private final IngestConfig config;
  private final StoreService store;
  private final ReceiptService receipts;
  private final IngestMetrics metrics;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final List<Worker> workers;

  IntakeService(
      MqttInbox inbox,
      StoreService store,
      ReceiptService receipts,
      IngestMetrics metrics,
      IngestConfig config) {
    this.inbox = inbox;
    this.config = config;
    this.workers = inbox.lanes().stream().map(Worker::new).toList();
    this.store = store;
    this.receipts = receipts;
    this.metrics = metrics;
  }

  @PostConstruct
  void start() {
    workers.forEach(worker -> worker.thread.start());
  }

  /** Lets the batches in hand be finished; what is still in the lanes stays with the broker. */
  @PreDestroy
  void stop() throws InterruptedException {
    stopping.countDown();
    for (var worker : workers) {
      worker.thread.join(CLOSING);
    }
  }

  /** Whether what came last cannot be stored, or nobody knows yet: a database may hang, too. */
  boolean isStuck() {
    return workers.stream().anyMatch(worker -> worker.outage.lasts() || worker.hangs());
  }

  /** Empties one lane. A lane that cannot be stored shows, however well the others do. */
  private final class Worker {
    private final Lane lane;
    private final Outage outage = new Outage(LOG, "Storing reports");
    private volatile long began = System.nanoTime();
    private volatile boolean storing;
    private final Thread thread =
        Thread.ofPlatform().name("intake-", 1).daemon().unstarted(this::work);

    Worker(Lane lane) {
      this.lane = lane;
    }

    private void work() {
      try {
        while (stopping.getCount() > 0) {
          takeBatch();
        }
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }

    private boolean hangs() {
      return storing && System.nanoTime() - began > PATIENCE.toNanos();
    }

    /** Whatever goes wrong, the lane goes on, and what was not acknowledged comes again. */
    private void takeBatch() throws InterruptedException {
      var batch = lane.take(config.batch(), config.linger());
      try {
        if (!batch.isEmpty()) {
          settle(batch.stream().map(Reading::of).toList());
        }
      } catch (RuntimeException | Error bug) {
        LOG.error("{} messages are left to be sent again.", batch.size(), bug);
        inbox.renew("messages could not be taken in");
      }
    }

    private void settle(List<Reading> readings) throws InterruptedException {
      for (var pause = FIRST_PAUSE; stopping.getCount() > 0; pause = longer(pause)) {
        try {
          var settlements = store(readings);
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

    private List<Settlement> store(List<Reading> readings) throws SQLException {
      began = System.nanoTime();
      storing = true;
      try {
        return store.store(readings);
      } finally {
        storing = false;
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
      if (reading.message() instanceof Refused(var reason, _, _, _)
          && reason == Reason.UNSTORABLE) {
        reading.arrival().acknowledgement().run(); // not even aside: then the log is all there is
        return;
      }
      settle(List.of(new Reading(reading.arrival(), unstorable(reading.message(), problem))));
    }
  }

  /** It gets no receipt: the fault may be ours, and the box keeps what we could not. */
  private static Refused unstorable(Message message, Exception problem) {
    return new Refused(
        Reason.UNSTORABLE, String.valueOf(problem.getMessage()), message.from(), Optional.empty());
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
