package zhenzhi.collector.diagnosis.sweep;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Moments in their order, of which those between two others are counted without looking at all. */
final class Moments {
  static final Moments NONE = new Moments(List.of());

  private final Instant[] sorted;

  Moments(Collection<Instant> moments) {
    sorted = moments.toArray(Instant[]::new);
    Arrays.sort(sorted);
  }

  int count() {
    return sorted.length;
  }

  int after(Instant moment) {
    return sorted.length - upTo(moment);
  }

  /** Neither of the two included. */
  int between(Instant after, Instant before) {
    return Math.max(0, upTo(before.minusNanos(1)) - upTo(after));
  }

  /** How many are not after {@code moment}. */
  private int upTo(Instant moment) {
    var low = 0;
    var high = sorted.length;
    while (low < high) {
      var middle = (low + high) >>> 1;
      if (sorted[middle].isAfter(moment)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
