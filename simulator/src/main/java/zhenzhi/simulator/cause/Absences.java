package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.HOUR;
import static zhenzhi.simulator.cause.Plan.MINUTE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhenzhi.simulator.heard.Absence.Gap;
import zhenzhi.simulator.truth.Kind;

/** Our own outages: restarts, updates, a database that is full. */
final class Absences {
  private Absences() {}

  static List<Gap> plan(Plan plan) {
    var gaps = new ArrayList<Gap>();
    for (var outage : plan.occurrences(Kind.OWN_OUTAGE, 1, _ -> true)) {
      var until = outage.from() + outage.lasts(7 * MINUTE, 1.2, MINUTE, 10 * HOUR);
      if (!plan.isOver(until)) {
        gaps.add(new Gap(Math.max(plan.begin, outage.from()), until));
      }
    }
    gaps.sort(Comparator.comparingLong(Gap::from));
    var apart = new ArrayList<Gap>();
    for (var gap : gaps) {
      if (apart.isEmpty() || gap.from() > apart.getLast().until()) {
        apart.add(gap);
        mark(plan, gap);
      }
    }
    return apart;
  }

  private static void mark(Plan plan, Gap gap) {
    var marks = plan.marks(Kind.OWN_OUTAGE);
    plan.sites().forEach(site -> marks.hit(site.index(), gap.from(), gap.until()));
    marks.done();
  }
}
