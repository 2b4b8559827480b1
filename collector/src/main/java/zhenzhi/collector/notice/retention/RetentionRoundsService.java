package zhenzhi.collector.notice.retention;

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

/** Looks for old notices from when the process has started. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class RetentionRoundsService implements ApplicationEventListener<StartupEvent> {
  private static final Duration EVERY = Duration.ofMinutes(15);

  private final RetentionService retention;
  private final InstantSource clock;
  private final Rounds rounds;

  RetentionRoundsService(
      DatabaseService database, RetentionService retention, InstantSource clock) {
    this.retention = retention;
    this.clock = clock;
    this.rounds = new Rounds("Deleting old notices", EVERY, database, this::look);
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
    return retention.look(clock.instant());
  }
}
