package zhenzhi.standalone.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import zhenzhi.protocol.StationCode;

/** When the player of a box plays, by its uptime: the same at every call. */
final class Script {
  private static final Duration ROUND = Duration.ofSeconds(30);

  private final long seed;

  Script(long seed, StationCode station) {
    this.seed = seed * 31 + station.hashCode();
  }

  /** A stretch of uptime in which something plays. */
  record Stretch(Duration from, Duration until) {}

  /**
   * What is played between two uptimes. Once in every round, at a moment and for a time of its own.
   */
  List<Stretch> playing(Duration from, Duration until) {
    var stretches = new ArrayList<Stretch>();
    for (var round = from.dividedBy(ROUND); round <= until.dividedBy(ROUND); round++) {
      var random = new Random(seed + round);
      var begin = ROUND.multipliedBy(round).plusMillis(random.nextInt(10_000));
      var end = begin.plusMillis(2_000 + random.nextInt(15_000));
      var start = begin.compareTo(from) > 0 ? begin : from;
      var stop = end.compareTo(until) < 0 ? end : until;
      if (start.compareTo(stop) < 0) {
        stretches.add(new Stretch(start, stop));
      }
    }
    return stretches;
  }
}
