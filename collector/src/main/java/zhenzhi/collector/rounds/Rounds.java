package zhenzhi.collector.rounds;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Does the same again and again, on a thread of its own, until it is stopped. */
public final class Rounds {
  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Duration pause;
  private final BooleanSupplier round;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread;

  /**
   * Rounds that begin with {@link #start}.
   *
   * @param pause between two of them
   * @param round never throws; answers whether there is more to do at once
   */
  public Rounds(String name, Duration pause, BooleanSupplier round) {
    this.pause = pause;
    this.round = round;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
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
        wait = round.getAsBoolean() ? 0 : pause.toMillis();
      } while (!stopping.await(wait, TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
