package zhenzhi.standalone.story;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The time of everybody in a story; it stands still until it is moved. */
public final class HandClock implements InstantSource {
  private final AtomicReference<Instant> now;

  public HandClock(Instant begin) {
    now = new AtomicReference<>(begin);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  public void move(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
