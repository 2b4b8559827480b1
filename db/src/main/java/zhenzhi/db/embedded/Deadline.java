package zhenzhi.db.embedded;

import java.io.InterruptedIOException;
import java.time.Duration;

/** How long something outside this process is waited for. */
final class Deadline {
  private final long end;

  Deadline(Duration patience) {
    end = System.nanoTime() + patience.toNanos();
  }

  boolean isOver() {
    return System.nanoTime() > end;
  }

  void await(Duration pause) throws InterruptedIOException {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for PostgreSQL");
    }
  }
}
