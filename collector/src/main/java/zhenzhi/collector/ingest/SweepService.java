package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.rounds.Rounds;

/**
 * Runs the sweeps in turn, from when the process has started. Micronaut's own schedule begins
 * before that, and then builds beans a second time.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class SweepService implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(SweepService.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final CommandSweep commands;
  private final ListeningSweep listening;
  private final BacklogSweep backlog;
  private final Rounds rounds = new Rounds("sweeps", PAUSE, this::sweep);

  SweepService(CommandSweep commands, ListeningSweep listening, BacklogSweep backlog) {
    this.commands = commands;
    this.listening = listening;
    this.backlog = backlog;
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
    try {
      listening.note();
      commands.publish();
      backlog.look();
    } catch (RuntimeException bug) {
      LOG.error("A sweep failed; the next one comes in {}.", PAUSE, bug);
    }
    return false;
  }
}
