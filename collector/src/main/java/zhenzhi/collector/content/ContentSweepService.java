package zhenzhi.collector.content;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rounds.Rounds;

/** Runs the sweep again and again, beside the taking in, from when the process has started. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class ContentSweepService implements ApplicationEventListener<StartupEvent> {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Rounds rounds;

  ContentSweepService(DatabaseService database, ContentSweep sweep) {
    this.rounds = new Rounds("Working out what was watched", PAUSE, database, sweep::step);
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    rounds.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }
}
