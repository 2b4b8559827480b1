package zhenzhi.collector.upkeep;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rounds.Rounds;

/** Looks after the tables of facts from when the process has started. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class UpkeepRoundsService implements ApplicationEventListener<StartupEvent> {
  private static final Duration EVERY = Duration.ofMinutes(15);

  private final UpkeepService upkeep;
  private final UpkeepMetrics metrics;
  private final InstantSource clock;
  private final Rounds rounds;

  UpkeepRoundsService(
      DatabaseService database, UpkeepService upkeep, UpkeepMetrics metrics, InstantSource clock) {
    this.upkeep = upkeep;
    this.metrics = metrics;
    this.clock = clock;
    this.rounds = new Rounds("Looking after the tables of facts", EVERY, database, this::look);
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
    var now = clock.instant();
    var isMore = upkeep.look(now);
    metrics.done(upkeep.done(), now);
    return isMore;
  }
}
