package zhenzhi.collector.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * What came from some of the stations and has yet to be stored, in the order in which it came. One
 * lane is written while another one is read or waits for its COMMIT.
 */
final class Lane {
  private static final Duration IDLE = Duration.ofMillis(200);

  private final BlockingQueue<Arrival> queue;

  Lane(int room) {
    queue = new ArrayBlockingQueue<>(room);
  }

  /** Puts it at the end; answers whether there was room within {@code patience}. */
  boolean put(Arrival arrival, Duration patience) {
    try {
      return queue.offer(arrival, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /**
   * The next messages; none if none came for a moment.
   *
   * @param most of them
   * @param linger how long the first may wait for others
   */
  List<Arrival> take(int most, Duration linger) throws InterruptedException {
    var batch = new ArrayList<Arrival>();
    var next = queue.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
    var end = System.nanoTime() + linger.toNanos();
    while (next != null) {
      batch.add(next);
      queue.drainTo(batch, most - batch.size());
      next = batch.size() < most ? queue.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) : null;
    }
    return batch;
  }

  Optional<Arrival> oldest() {
    return Optional.ofNullable(queue.peek());
  }

  int size() {
    return queue.size();
  }

  void clear() {
    queue.clear();
  }
}
