package zhenzhi.collector.watch;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.database.Outage;
import zhenzhi.collector.excuse.OutageService;
import zhenzhi.collector.flag.LookService;

/**
 * Looks again and again, from when the process has started, whether something is due. Beside the
 * sweeps of {@code ingest}, which must not wait for it.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class WatchService implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(WatchService.class);
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final DatabaseService database;
  private final OutageService outages;
  private final LookService looks;
  private final InstantSource clock;
  private final Outage outage = new Outage(LOG, "Looking for what is due");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("watch").unstarted(this::run);

  WatchService(
      DatabaseService database, OutageService outages, LookService looks, InstantSource clock) {
    this.database = database;
    this.outages = outages;
    this.looks = looks;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    thread.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    stopping.countDown();
    if (thread.isAlive()) {
      thread.join(CLOSING);
    }
  }

  private void run() {
    try {
      while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        look();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void look() {
    if (database.schema().isEmpty()) {
      return;
    }
    try {
      outages.look(clock.instant());
      looks.look(clock.instant());
      outage.over();
    } catch (SQLException problem) {
      outage.failed(problem);
    } catch (RuntimeException bug) {
      LOG.error("A look failed; the next one comes in {}.", PAUSE, bug);
    }
  }
}
