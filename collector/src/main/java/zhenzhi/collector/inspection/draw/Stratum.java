package zhenzhi.collector.inspection.draw;

import java.util.Comparator;
import zhenzhi.collector.station.StationKind;

/**
 * Sites that are drawn among themselves: those of one kind in one subdistrict.
 *
 * @param area the subdistrict by number; 0 where a site belongs to none
 */
public record Stratum(long area, StationKind kind) implements Comparable<Stratum> {
  private static final Comparator<Stratum> ORDER =
      Comparator.comparingLong(Stratum::area).thenComparing(Stratum::kind);

  @Override
  public int compareTo(Stratum other) {
    return ORDER.compare(this, other);
  }
}
