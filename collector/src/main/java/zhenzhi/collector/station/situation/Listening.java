package zhenzhi.collector.station.situation;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Since when somebody has been listening to the sites without a break.
 *
 * @param since absent while nobody listens
 * @param lastHeard when somebody last did; absent when nobody ever has
 */
public record Listening(Optional<Instant> since, Optional<Instant> lastHeard) {

  /** One collector's word: it listened from {@code since} at least until {@code seenAt}. */
  public record Listener(Instant since, Instant seenAt) {}

  /**
   * Joins what several collectors say. One may hand over to the next: as long as their times meet,
   * nothing was missed.
   */
  public static Listening of(Collection<Listener> listeners, Duration patience, Instant now) {
    var latestFirst = listeners.stream().sorted(comparing(Listener::seenAt).reversed()).toList();
    var unbroken = now;
    for (var listener : latestFirst) {
      if (listener.seenAt().plus(patience).isBefore(unbroken)) {
        break;
      }
      if (listener.since().isBefore(unbroken)) {
        unbroken = listener.since();
      }
    }
    return new Listening(
        unbroken.equals(now) ? Optional.empty() : Optional.of(unbroken),
        latestFirst.stream().findFirst().map(Listener::seenAt));
  }

  /** Whether nothing that was said from {@code moment} on can have been missed. */
  public boolean isUnbrokenSince(Instant moment) {
    return since.filter(from -> !from.isAfter(moment)).isPresent();
  }
}
