package zhenzhi.protocol.link;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, and says what was waited for when it does not. */
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long STEP = TimeUnit.MILLISECONDS.toNanos(10);

  private Await() {}

  public static void until(String what, BooleanSupplier holds) {
    until(what, PATIENCE, holds);
  }

  public static void until(String what, Duration patience, BooleanSupplier holds) {
    var end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("not within " + patience + ": " + what);
      }
      LockSupport.parkNanos(STEP);
    }
  }
}
