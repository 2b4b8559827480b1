package zhenzhi.collector.survey;

import zhenzhi.collector.fact.Site;
import zhenzhi.collector.station.OrgUnit;

/** What lies directly below a unit. */
public sealed interface Part {
  String name();

  /** A unit with everything below it. */
  record Below(OrgUnit unit) implements Part {
    @Override
    public String name() {
      return unit.name();
    }
  }

  /** A site that belongs to no smaller unit. */
  record At(Site site) implements Part {
    @Override
    public String name() {
      return site.name();
    }
  }
}
