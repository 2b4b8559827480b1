package zhenzhi.standalone.site;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A process that is started again whenever it ends, after a pause that grows, until it is closed.
 */
final class KeptRunning implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KeptRunning.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private final String name;
  private final ProcessBuilder command;
  private final ProcessNotes notes;
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Process process;

  private KeptRunning(String name, ProcessBuilder command, ProcessNotes notes) {
    this.name = name;
    this.command = command;
    this.notes = notes;
  }

  static KeptRunning start(String name, ProcessBuilder command, ProcessNotes notes) {
    var kept = new KeptRunning(name, command, notes);
    Thread.ofVirtual().name(name).start(kept::keep);
    return kept;
  }

  /** Ends the process, and leaves it at that. */
  @Override
  public void close() {
    closing.countDown();
    var last = last();
    if (last != null) {
      ProcessNotes.end(last.toHandle());
      notes.ended(name);
    }
  }

  private void keep() {
    var pause = FIRST_PAUSE;
    try {
      while (closing.getCount() > 0) {
        var started = System.nanoTime();
        runOnce();
        var lasted = Duration.ofNanos(System.nanoTime() - started);
        pause = lasted.compareTo(LONGEST_PAUSE) > 0 ? FIRST_PAUSE : pause;
        if (closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        LOG.warn("'{}' ended after {} s and is started again.", name, lasted.toSeconds());
        pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void runOnce() throws InterruptedException {
    try {
      startUnlessClosing();
    } catch (IOException failure) {
      LOG.warn("'{}' cannot be started: \"{}\".", name, failure.getMessage());
      return;
    }
    var last = last();
    if (last != null) {
      last.waitFor();
    }
  }

  private synchronized void startUnlessClosing() throws IOException {
    if (closing.getCount() > 0) {
      var started = command.start();
      process = started;
      notes.started(name, started.toHandle());
    }
  }

  private synchronized @Nullable Process last() {
    return process;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
