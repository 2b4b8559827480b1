package zhenzhi.simulator.heard;

import java.util.List;

/** When the collector was away: what would have arrived then arrives when it is back. */
public final class Absence {
  private final long[] from;
  private final long[] until;

  /** A time without us, milliseconds of 1970. */
  public record Gap(long from, long until) {}

  /**
   * Made of the times without us.
   *
   * @param gaps in order, none overlapping
   */
  public Absence(List<Gap> gaps) {
    this.from = gaps.stream().mapToLong(Gap::from).toArray();
    this.until = gaps.stream().mapToLong(Gap::until).toArray();
  }

  public boolean isAway(long at) {
    return back(at) > at;
  }

  /** When we are there again; {@code at} itself if we are. */
  long back(long at) {
    for (var i = 0; i < from.length; i++) {
      if (at < from[i]) {
        return at;
      }
      if (at < until[i]) {
        return until[i];
      }
    }
    return at;
  }
}
