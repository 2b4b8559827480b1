package zhenzhi.collector.watch;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.excuse.OutageService;
import zhenzhi.collector.flag.LookService;
import zhenzhi.collector.notice.post.TellService;
import zhenzhi.collector.rounds.Rounds;
import zhenzhi.collector.ticket.chase.ChaseService;

/**
 * Looks again and again, from when the process has started, whether something is due. Beside the
 * sweeps of {@code ingest}, which must not wait for it.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class WatchService implements ApplicationEventListener<StartupEvent> {
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final OutageService outages;
  private final LookService looks;
  private final ChaseService chase;
  private final TellService tell;
  private final InstantSource clock;
  private final Rounds rounds;

  WatchService(
      DatabaseService database,
      OutageService outages,
      LookService looks,
      ChaseService chase,
      TellService tell,
      InstantSource clock) {
    this.outages = outages;
    this.looks = looks;
    this.chase = chase;
    this.tell = tell;
    this.clock = clock;
    this.rounds = new Rounds("Looking for what is due", PAUSE, database, this::look);
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    rounds.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private boolean look() throws SQLException {
    outages.look(clock.instant());
    looks.look(clock.instant());
    chase.look(clock.instant());
    tell.look(clock.instant());
    return false;
  }
}
