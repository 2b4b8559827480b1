package zhenzhi.collector.ingest;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the sweeps in turn, from when the process has started. Micronaut's own schedule begins
 * before that, and then builds beans a second time.
 */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class SweepService implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(SweepService.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final CommandSweep commands;
  private final ListeningSweep listening;
  private final BacklogSweep backlog;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = Thread.ofVirtual().name("sweeps").unstarted(this::run);

  SweepService(CommandSweep commands, ListeningSweep listening, BacklogSweep backlog) {
    this.commands = commands;
    this.listening = listening;
    this.backlog = backlog;
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
      do {
        sweep();
      } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void sweep() {
    try {
      listening.note();
      commands.publish();
      backlog.look();
    } catch (RuntimeException bug) {
      LOG.error("A sweep failed; the next one comes in {}.", PAUSE, bug);
    }
  }
}
