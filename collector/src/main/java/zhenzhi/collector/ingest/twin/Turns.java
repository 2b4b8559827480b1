package zhenzhi.collector.ingest.twin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether two boxes take turns. A box draws a boot when it starts and never goes back to an older
 * one, however often its line fails; so who comes back to one is another box.
 */
final class Turns {
  /**
   * A technician who tries a spare box and puts the old one back has one such turn; two boxes that
   * are both on throw each other out every few seconds.
   */
  static final int MANY = 2;

  static final Duration WITHIN = Duration.ofDays(1);

  private Turns() {}

  /**
   * Judges.
   *
   * @param sightings of one station, in the order in which they came
   */
  static boolean areTwo(List<Sighting> sightings, Instant now) {
    var before = new HashSet<UUID>();
    @Nullable UUID last = null;
    var returns = 0;
    for (var sighting : sightings) {
      if (sighting.at().isAfter(now.minus(WITHIN))) {
        var isKnown = !before.add(sighting.boot());
        if (isKnown && !sighting.boot().equals(last)) {
          returns++;
        }
        last = sighting.boot();
      }
    }
    return returns >= MANY;
  }
}
