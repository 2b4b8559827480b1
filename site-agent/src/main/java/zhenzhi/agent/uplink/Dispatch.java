package zhenzhi.agent.uplink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Decides which report is sent next: the newest at once, so that the collector knows how things are
 * now; else the oldest. One that got no receipt is sent again after a pause that doubles with each
 * try, a little longer in each box for itself, so that a collector that is away is not overrun when
 * it comes back.
 *
 * <p>When no receipt has come for a while, nobody listens: then one report is sent at a time, the
 * newest, ever more rarely, and the broker does not pile up what is kept here anyway. A receipt
 * says that somebody is back, and the pauses begin anew.
 */
final class Dispatch {
  /** How many of the oldest may be under way without a receipt. */
  static final int UNSETTLED = 32;

  static final Duration LONGEST = Duration.ofMinutes(15);

  private final Duration resend;
  private final RandomGenerator random;

  /** What was sent on this connection and waits for its receipt, by its place in the outbox. */
  private final NavigableMap<Long, Sent> sent = new TreeMap<>();

  /** Since when something has been sent and nothing answered, by uptime. */
  private @Nullable Duration unanswered;

  /** What was sent last while nobody listened. */
  private @Nullable Sent probe;

  private Duration lastSent = Duration.ZERO;

  /**
   * A report that waits for its receipt.
   *
   * @param at when it was sent last, by uptime
   * @param tries how often it was sent
   * @param pause before it is sent again
   */
  private record Sent(Duration at, int tries, Duration pause) {
    private boolean isDue(Duration now) {
      return at.plus(pause).compareTo(now) <= 0;
    }
  }

  Dispatch(Duration resend, RandomGenerator random) {
    this.resend = resend;
    this.random = random;
  }

  /** What was sent on an earlier connection may never have arrived. */
  void connected() {
    sent.clear();
    unanswered = null;
    probe = null;
  }

  void sent(long place, Duration now) {
    var before = sent.get(place);
    tried(place, before == null ? 1 : before.tries() + 1, now);
    unanswered = unanswered == null ? now : unanswered;
    lastSent = now;
  }

  /** The report at {@code place} could not be sent; it is tried again after a pause. */
  void putOff(long place, Duration now) {
    var before = sent.get(place);
    tried(place, before == null ? 0 : before.tries(), now);
  }

  private void tried(long place, int tries, Duration now) {
    sent.put(place, new Sent(now, tries, pause(tries)));
    if (isUnheard(now)) {
      var probes = probe().tries() + 1;
      probe = new Sent(now, probes, pause(probes));
    }
  }

  /** The outbox holds the reports at {@code places} no longer. */
  void settled(List<Long> places) {
    sent.keySet().removeAll(places);
  }

  /** Whether nobody seems to listen. */
  private boolean isUnheard(Duration now) {
    return unanswered != null && unanswered.plus(resend.multipliedBy(2)).compareTo(now) < 0;
  }

  private Sent probe() {
    if (probe == null) {
      probe = new Sent(lastSent, 2, pause(2));
    }
    return probe;
  }

  private Duration pause(int tries) {
    var pause = resend;
    for (var doubled = 1; doubled < tries && pause.compareTo(LONGEST) < 0; doubled++) {
      pause = pause.multipliedBy(2);
    }
    pause = pause.compareTo(LONGEST) > 0 && resend.compareTo(LONGEST) < 0 ? LONGEST : pause;
    return pause.plusMillis((long) (pause.toMillis() * random.nextDouble() / 2));
  }

  /** When the report at {@code place} was sent, if that was once on this connection. */
  Optional<Duration> sentOnce(long place) {
    return Optional.ofNullable(sent.get(place)).filter(one -> one.tries() == 1).map(Sent::at);
  }

  /** A receipt came: whoever settles reports again need not be spared any longer. */
  void answered() {
    unanswered = null;
    probe = null;
    sent.replaceAll((_, one) -> one.tries() < 2 ? one : new Sent(one.at(), 2, pause(1)));
  }

  /**
   * The place of the report to send at {@code now}, if there is one.
   *
   * @param oldest the first {@link #UNSETTLED} reports of the outbox
   */
  Optional<Long> next(List<Long> oldest, Optional<Long> newest, Duration now) {
    var candidates = new ArrayList<>(oldest);
    newest.ifPresent(candidates::add);
    oldest.stream().findFirst().ifPresent(first -> sent.headMap(first).clear());
    if (isUnheard(now)) {
      return candidates.reversed().stream().findFirst().filter(_ -> probe().isDue(now));
    }
    if (newest.isPresent() && !sent.containsKey(newest.get())) {
      return newest;
    }
    return candidates.stream().filter(place -> isDue(sent.get(place), now)).findFirst();
  }

  private static boolean isDue(@Nullable Sent one, Duration now) {
    return one == null || one.isDue(now);
  }
}
