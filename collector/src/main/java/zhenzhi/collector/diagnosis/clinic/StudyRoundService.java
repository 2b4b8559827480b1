package zhenzhi.collector.diagnosis.clinic;

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

/**
 * Lets the looks for study begin when the process has started; the sweep does not wait for them.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class StudyRoundService implements ApplicationEventListener<StartupEvent> {
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final StudyLookService looks;
  private final InstantSource clock;
  private final Rounds rounds;

  StudyRoundService(DatabaseService database, StudyLookService looks, InstantSource clock) {
    this.looks = looks;
    this.clock = clock;
    this.rounds = new Rounds("Looking for study", EVERY, database, this::look);
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
    looks.look(clock.instant());
    return false;
  }
}
