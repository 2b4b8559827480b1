package zhenzhi.collector.survey;

import java.util.List;
import java.util.Optional;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.station.OrgUnit;

/**
 * The figures of a unit over a period, beside those of the period before.
 *
 * @param above the units that it lies in, from the reader's own down
 * @param ranking which sites there were, and as of when everything is told
 * @param bounds the days of which there can be figures
 * @param before absent when there were no sites yet
 */
public record Survey(
    OrgUnit unit,
    List<OrgUnit> above,
    Ranking ranking,
    Period.Bounds bounds,
    Totals all,
    Optional<Totals> before,
    List<Line> lines) {
  public Survey {
    above = List.copyOf(above);
    lines = List.copyOf(lines);
  }

  /** What lies directly below; {@code before} is absent where there was nothing then. */
  public record Line(Part part, Totals now, Optional<Totals> before) {}
}
