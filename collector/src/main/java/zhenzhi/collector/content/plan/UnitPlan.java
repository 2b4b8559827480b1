package zhenzhi.collector.content.plan;

import java.time.YearMonth;
import java.util.List;
import zhenzhi.collector.station.OrgUnit;

/**
 * What the sites of a unit are to watch in a month, and how many did.
 *
 * @param sites of the unit that are in service
 */
public record UnitPlan(OrgUnit unit, YearMonth month, long sites, List<Line> lines) {

  /**
   * An item of the unit's own plan, or of a plan above it.
   *
   * @param done how many sites fulfilled it
   */
  public record Line(PlanItem item, long done) {}

  /** How many sites of a subdistrict fulfilled an item. */
  public record Share(String name, long done, long sites) {}
}
