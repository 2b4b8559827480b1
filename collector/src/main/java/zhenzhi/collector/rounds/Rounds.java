package zhenzhi.collector.rounds;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.database.Outage;

/**
 * Does the same again and again once the schema is ready, on a thread of its own, until it is
 * stopped. What fails is tried again in the next round.
 */
public final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final String what;
  private final Duration pause;
  private final DatabaseService database;
  private final Chore chore;
  private final Outage outage;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Rounds that begin with {@link #start}.
   *
   * @param what is done, as the beginning of a sentence
   * @param pause between two of them
   */
  public Rounds(String what, Duration pause, DatabaseService database, Chore chore) {
    this.what = what;
    this.pause = pause;
    this.database = database;
    this.chore = chore;
    this.outage = new Outage(LOG, what);
    this.thread = Thread.ofVirtual().name(what).unstarted(this::run);
  }

  /** What is done in a round. */
  @FunctionalInterface
  public interface Chore {
    /** Answers whether there is more to do at once. */
    boolean go() throws SQLException;
  }

  public void start() {
    thread.start();
  }

  /** Waits a while for the round that is going on. */
  public void stop() throws InterruptedException {
    stopping.countDown();
    if (thread.isAlive()) {
      thread.join(CLOSING);
    }
  }

  private void run() {
    try {
      long wait;
      do {
        wait = round() ? 0 : pause.toMillis();
      } while (!stopping.await(wait, TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean round() {
    if (database.schema().isEmpty()) {
      return false;
    }
    try {
      var isMore = chore.go();
      outage.over();
      return isMore;
    } catch (SQLException problem) {
      outage.failed(problem);
    } catch (RuntimeException bug) {
      LOG.error("{} failed; the next round comes in {}.", what, pause, bug);
    }
    return false;
  }
}
