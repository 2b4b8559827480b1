package zhenzhi.agent.uplink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides which report is sent next: the newest at once, so that the collector knows how things are
 * now; else the oldest. One that got no receipt is sent again after a while, a little later each
 * box for itself, so that a collector that comes back is not overrun.
 */
final class Dispatch {
  /** How many of the oldest may be under way without a receipt. */
  static final int UNSETTLED = 32;

  private final Duration resend;
  private final RandomGenerator random;

  /** When a report that was sent may be sent again, by uptime. */
  private final Map<Long, Duration> due = new HashMap<>();

  Dispatch(Duration resend, RandomGenerator random) {
    this.resend = resend;
    this.random = random;
  }

  /** What was sent on an earlier connection may never have arrived. */
  void connected() {
    due.clear();
  }

  void sent(long place, Duration now) {
    var jitter = (long) (resend.toMillis() * random.nextDouble() / 2);
    due.put(place, now.plus(resend).plusMillis(jitter));
  }

  /**
   * The place of the report to send at {@code now}, if there is one.
   *
   * @param oldest the first {@link #UNSETTLED} reports of the outbox
   */
  Optional<Long> next(List<Long> oldest, Optional<Long> newest, Duration now) {
    var candidates = new ArrayList<>(oldest);
    newest.ifPresent(candidates::add);
    due.keySet().retainAll(candidates);
    if (newest.isPresent() && !due.containsKey(newest.get())) {
      return newest;
    }
    return candidates.stream().filter(place -> isDue(place, now)).findFirst();
  }

  private boolean isDue(long place, Duration now) {
    var at = due.get(place);
    return at == null || at.compareTo(now) <= 0;
  }
}
