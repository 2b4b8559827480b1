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
import zhenzhi.collector.notice.concerned.ConcernedTellService;
import zhenzhi.collector.notice.order.OrderTellService;
import zhenzhi.collector.rectification.chase.OrderChaseService;
import zhenzhi.collector.rounds.Rounds;

/**
 * Looks again and again what orders want to be reminded of, and whom to tell of them and of
 * accountability.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class OrderWatchService implements ApplicationEventListener<StartupEvent> {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final OrderChaseService chase;
  private final OrderTellService tell;
  private final ConcernedTellService concerned;
  private final InstantSource clock;
  private final Rounds rounds;

  OrderWatchService(
      DatabaseService database,
      OrderChaseService chase,
      OrderTellService tell,
      ConcernedTellService concerned,
      InstantSource clock) {
    this.chase = chase;
    this.tell = tell;
    this.concerned = concerned;
    this.clock = clock;
    this.rounds = new Rounds("Looking after orders", PAUSE, database, this::look);
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
    chase.look(clock.instant());
    tell.look(clock.instant());
    concerned.look(clock.instant());
    return false;
  }
}
