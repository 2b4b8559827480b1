package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.DAY;
import static zhenzhi.simulator.cause.Plan.HOUR;
import static zhenzhi.simulator.cause.Plan.MINUTE;
import static zhenzhi.simulator.cause.Plan.SECOND;

import zhenzhi.simulator.signal.Stop;
import zhenzhi.simulator.signal.Way;
import zhenzhi.simulator.truth.Kind;

/**
 * Mains: cuts by feeder, which take the switches on it along, cuts of one house, and brown-outs.
 */
final class Mains {
  /** A switch is up again so much later than its mains. */
  private static final long SWITCH_STARTS = 2 * MINUTE;

  private Mains() {}

  static void plan(Plan plan) {
    for (var cut : plan.occurrences(Kind.FEEDER_CUT, plan.fleet.feeders(), _ -> true)) {
      var lasts = cut.lasts(40 * MINUTE, 1.2, 4 * SECOND, 12 * HOUR);
      feeder(plan, Kind.FEEDER_CUT, cut.unit(), cut.from(), cut.from() + lasts);
    }
    for (var cut : plan.occurrences(Kind.PLANNED_CUT, plan.fleet.feeders(), _ -> true)) {
      var morning = plan.begin + Math.floorDiv(cut.from() - plan.begin, DAY) * DAY + 9 * HOUR;
      var from = cut.set() > 0 ? cut.from() : morning - cut.dice().between(0L, 90 * MINUTE);
      feeder(
          plan,
          Kind.PLANNED_CUT,
          cut.unit(),
          from,
          from + cut.lasts(5 * HOUR, 0.25, 2 * HOUR, 9 * HOUR));
    }
    for (var cut : plan.occurrences(Kind.HOUSE_CUT, plan.sites().size(), _ -> true)) {
      var until = cut.from() + cut.lasts(30 * MINUTE, 1.4, 4 * SECOND, 3 * DAY);
      plan.work(cut.unit(), cut.from(), until, (s, _) -> s.stop(Stop.UNPLUGGED));
      plan.marks(Kind.HOUSE_CUT).hit(cut.unit(), cut.from(), until).done();
    }
    brownouts(plan);
  }

  private static void feeder(Plan plan, Kind kind, int feeder, long from, long until) {
    var marks = plan.marks(kind);
    for (var site : plan.sites()) {
      var dark = site.feeder() == feeder;
      var cutOff = plan.fleet.switchFeeders().get(site.lineSwitch()) == feeder;
      if (dark) {
        plan.work(site.index(), from, until, (s, _) -> s.stop(Stop.UNPLUGGED));
      }
      if (cutOff) {
        plan.work(site.index(), from, until + SWITCH_STARTS, (s, _) -> s.close(Way.CLOSED));
      }
      if (dark || cutOff) {
        marks.hit(site.index(), from, cutOff ? until + SWITCH_STARTS : until);
      }
    }
    marks.done();
  }

  /** Dips of a second; each restarts some of the boxes. */
  private static void brownouts(Plan plan) {
    for (var sag : plan.occurrences(Kind.BROWNOUT, plan.fleet.feeders(), _ -> true)) {
      var until = sag.from() + sag.lasts(25 * MINUTE, 0.8, MINUTE, 4 * HOUR);
      var marks = plan.marks(Kind.BROWNOUT);
      var dips = 1 + sag.dice().below(4);
      for (var site : plan.sites()) {
        if (site.feeder() == sag.unit()) {
          var hit = false;
          for (var nth = 0; nth < dips; nth++) {
            var at = nth == 0 ? sag.from() : sag.from() + (until - sag.from()) * nth / dips;
            if (sag.dice().chance(0.6)) {
              plan.work(site.index(), at, at + SECOND, (s, _) -> s.stop(Stop.UNPLUGGED));
              hit = true;
            }
          }
          if (hit) {
            marks.hit(site.index(), sag.from(), until);
          }
        }
      }
      marks.done();
    }
  }
}
