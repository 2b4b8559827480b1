package zhenzhi.collector.content;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.rounds.Rounds;

/** Runs the sweep again and again, beside the taking in, from when the process has started. */
@Singleton
@Requires(property = "zhenzhi.ingest.enabled", notEquals = "false")
class ContentSweepService implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ContentSweepService.class);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final ContentSweep sweep;
  private final Rounds rounds = new Rounds("contents", PAUSE, this::sweep);
  private boolean isFailing;

  ContentSweepService(ContentSweep sweep) {
    this.sweep = sweep;
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
      var isMore = sweep.step();
      isFailing = false;
      return isMore;
    } catch (SQLException problem) {
      if (!isFailing) {
        LOG.warn("What was watched cannot be worked out now and is tried again.", problem);
      }
      isFailing = true;
      return false;
    } catch (RuntimeException bug) {
      LOG.error("Working out what was watched failed; the next try comes in {}.", PAUSE, bug);
      return false;
    }
  }
}
