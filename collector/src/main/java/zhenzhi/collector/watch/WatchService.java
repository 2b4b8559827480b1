package zhenzhi.collector.watch;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.database.Outage;
import zhenzhi.collector.excuse.OutageService;
import zhenzhi.collector.flag.LookService;
import zhenzhi.collector.rounds.Rounds;

/**
 * Looks again and again, from when the process has started, whether something is due. Beside the
 * sweeps of {@code ingest}, which must not wait for it.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class WatchService implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(WatchService.class);
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final DatabaseService database;
  private final OutageService outages;
  private final LookService looks;
  private final InstantSource clock;
  private final Outage outage = new Outage(LOG, "Looking for what is due");
  private final Rounds rounds = new Rounds("watch", PAUSE, this::look);

  WatchService(
      DatabaseService database, OutageService outages, LookService looks, InstantSource clock) {
    this.database = database;
    this.outages = outages;
    this.looks = looks;
    this.clock = clock;
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    rounds.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private boolean look() {
    if (database.schema().isEmpty()) {
      return false;
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
    return false;
  }
}
