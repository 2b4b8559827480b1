package zhenzhi.collector.diagnosis.chart;

import java.util.Set;
import zhenzhi.collector.diagnosis.sky.Place;

/**
 * A site, as far as it matters for what is wrong with it.
 *
 * @param area the unit it belongs to, by path
 * @param satellite longitude of the satellite that its dish looks at; degrees, east positive
 * @param shares declared lines, switches and feeders that it has in common with others; mostly
 *     empty
 */
public record Site(long id, String area, Place place, double satellite, Set<Share> shares) {
  public Site {
    shares = Set.copyOf(shares);
  }

  /** Something that several sites hang on. */
  public record Share(Kind kind, String name) {

    /** Of what. */
    public enum Kind {
      FEEDER,
      SWITCH,
      LINE
    }
  }
}
