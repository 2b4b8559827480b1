package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rounds.Rounds;

/**
 * Runs the sweeps in turn, from when the process has started. Micronaut's own schedule begins
 * before that, and then builds beans a second time.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class SweepService implements ApplicationEventListener<StartupEvent> {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CommandSweep commands;
  private final ListeningSweep listening;
  private final BacklogSweep backlog;
  private final Rounds rounds;

  SweepService(
      DatabaseService database,
      CommandSweep commands,
      ListeningSweep listening,
      BacklogSweep backlog) {
    this.commands = commands;
    this.listening = listening;
    this.backlog = backlog;
    this.rounds = new Rounds("Sweeping", PAUSE, database, this::sweep);
  }

  @Override
  public void onApplicationEvent(StartupEvent started) {
    rounds.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    rounds.stop();
  }

  private boolean sweep() {
    listening.note();
    commands.publish();
    backlog.look();
    return false;
  }
}
