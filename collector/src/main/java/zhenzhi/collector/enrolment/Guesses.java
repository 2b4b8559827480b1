package zhenzhi.collector.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts wrong guesses by address. Each replica counts for itself. */
final class Guesses {
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;

  private final int most;
  private final Map<String, Deque<Instant>> wrong = new Newest();

  /**
   * @param most in a minute
   */
  Guesses(int most) {
    this.most = most;
  }

  /** Whether somebody at {@code from} may guess at {@code now}; counts it as wrong until told. */
  synchronized boolean begin(String from, Instant now) {
    var times = wrong.computeIfAbsent(from, _ -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.getFirst().plus(WINDOW).isAfter(now)) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return false;
    }
    times.addLast(now);
    return true;
  }

  /** The last guess from there was none. */
  synchronized void right(String from) {
    var times = wrong.get(from);
    if (times != null) {
      times.pollLast();
    }
  }

  /** Forgets whoever has been quiet the longest. */
  private static final class Newest extends LinkedHashMap<String, Deque<Instant>> {
    private static final long serialVersionUID = 1;

    Newest() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
      return size() > REMEMBERED;
    }
  }
}
