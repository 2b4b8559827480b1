package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.DAY;
import static zhenzhi.simulator.cause.Plan.HOUR;
import static zhenzhi.simulator.cause.Plan.MINUTE;
import static zhenzhi.simulator.cause.Plan.SECOND;

import java.util.function.Predicate;
import zhenzhi.simulator.cause.Plan.Occurrence;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.signal.Effect;
import zhenzhi.simulator.signal.Spell.Pace;
import zhenzhi.simulator.signal.Way;
import zhenzhi.simulator.truth.Kind;

/** Lines: of one site, of a switch, of an uplink; cut, full, flapping, or without an address. */
final class Lines {
  private Lines() {}

  static void plan(Plan plan) {
    for (var cut : plan.occurrences(Kind.SWITCH_CUT, plan.fleet.switches(), _ -> true)) {
      var until = cut.from() + cut.lasts(50 * MINUTE, 1.0, MINUTE, 2 * DAY);
      all(plan, Kind.SWITCH_CUT, cut, until, site -> site.lineSwitch() == cut.unit());
    }
    for (var cut : plan.occurrences(Kind.UPLINK_CUT, plan.fleet.uplinks(), _ -> true)) {
      var until = cut.from() + cut.lasts(30 * MINUTE, 1.0, MINUTE, DAY);
      all(plan, Kind.UPLINK_CUT, cut, until, site -> site.uplink() == cut.unit());
    }
    for (var cut : each(plan, Kind.LINE_CUT)) {
      var way = cut.dice().chance(0.4) ? Way.NO_CARRIER : Way.CLOSED;
      one(plan, Kind.LINE_CUT, cut, plan.mended(cut, 0.4 * plan.scenario.repairDays()), way);
    }
    for (var dead : each(plan, Kind.LINE_PORT_DEAD)) {
      var until = plan.mended(dead, plan.scenario.repairDays());
      one(plan, Kind.LINE_PORT_DEAD, dead, until, Way.NO_CARRIER);
    }
    for (var fault : each(plan, Kind.LINE_NO_ADDRESS)) {
      var until = fault.from() + fault.lasts(4 * HOUR, 1.0, 10 * MINUTE, 4 * DAY);
      one(plan, Kind.LINE_NO_ADDRESS, fault, until, Way.NO_ADDRESS);
    }
    for (var hung : each(plan, Kind.MODEM_HUNG)) {
      var until = hung.from() + hung.lasts(5 * HOUR, 1.0, 15 * MINUTE, 4 * DAY);
      one(plan, Kind.MODEM_HUNG, hung, until, Way.CLOSED);
    }
    for (var blip : each(plan, Kind.LINE_BLIP)) {
      var until = blip.from() + blip.lasts(16 * SECOND, 0.6, 5 * SECOND, 60 * SECOND);
      one(plan, Kind.LINE_BLIP, blip, until, Way.CLOSED);
    }
    names(plan);
    congestion(plan);
    flapping(plan);
  }

  private static Iterable<Occurrence> each(Plan plan, Kind kind) {
    return plan.occurrences(kind, plan.sites().size(), _ -> true);
  }

  private static void one(Plan plan, Kind kind, Occurrence cut, long until, Way way) {
    plan.work(cut.unit(), cut.from(), until, (s, _) -> s.close(way));
    plan.marks(kind).hit(cut.unit(), cut.from(), until).done();
  }

  private static void all(
      Plan plan, Kind kind, Occurrence cut, long until, Predicate<Premises> behind) {
    var marks = plan.marks(kind);
    for (var site : plan.sites()) {
      if (behind.test(site)) {
        plan.work(site.index(), cut.from(), until, (s, _) -> s.close(Way.CLOSED));
        marks.hit(site.index(), cut.from(), until);
      }
    }
    marks.done();
  }

  private static void names(Plan plan) {
    for (var fault : plan.occurrences(Kind.DNS_DOWN, plan.fleet.switches(), _ -> true)) {
      var until = fault.from() + fault.lasts(2 * HOUR, 0.9, 10 * MINUTE, 2 * DAY);
      var marks = plan.marks(Kind.DNS_DOWN);
      for (var site : plan.sites()) {
        if (site.lineSwitch() == fault.unit() && site.box().namesBroker()) {
          plan.work(site.index(), fault.from(), until, (s, _) -> s.namesSilent = true);
          marks.hit(site.index(), fault.from(), until);
        }
      }
      marks.done();
    }
  }

  /** Evening after evening from seven, for a week or so. */
  private static void congestion(Plan plan) {
    for (var full : plan.occurrences(Kind.LINE_CONGESTED, plan.fleet.switches(), _ -> true)) {
      var evenings = full.set() > 0 ? 1 : 3 + full.dice().below(9);
      var first = plan.begin + Math.floorDiv(full.from() - plan.begin, DAY) * DAY + 19 * HOUR;
      Effect effect = crowd(full.dice().between(180.0, 900.0), full.dice().between(12.0, 45.0));
      var marks = plan.marks(Kind.LINE_CONGESTED);
      for (var evening = 0; evening < evenings; evening++) {
        var from =
            full.set() > 0
                ? full.from()
                : first + evening * DAY + full.dice().between(0L, 40 * MINUTE);
        var until = from + full.lasts(150 * MINUTE, 0.2, HOUR, 4 * HOUR);
        for (var site : plan.sites()) {
          if (site.lineSwitch() == full.unit()) {
            plan.work(site.index(), from, until, Pace.STILL, effect);
            marks.hit(site.index(), from, until);
          }
        }
      }
      marks.done();
    }
  }

  private static Effect crowd(double delayMs, double lossPercent) {
    return (s, _) -> {
      s.delayMs += delayMs;
      s.lossPercent += lossPercent;
    };
  }

  /** Down for some seconds or minutes, up for some minutes, for an hour or for days. */
  private static void flapping(Plan plan) {
    for (var loose : each(plan, Kind.LINE_FLAPPING)) {
      var until = loose.from() + loose.lasts(3 * HOUR, 1.1, 20 * MINUTE, 5 * DAY);
      var down = loose.dice().between(40.0, 240.0) * SECOND;
      var up = loose.dice().between(90.0, 500.0) * SECOND;
      var at = loose.from();
      while (at < until) {
        var back = at + 5 * SECOND + (long) loose.dice().exponential(down);
        plan.work(loose.unit(), at, Math.min(back, until), (s, _) -> s.close(Way.CLOSED));
        at = back + 5 * SECOND + (long) loose.dice().exponential(up);
      }
      plan.marks(Kind.LINE_FLAPPING).hit(loose.unit(), loose.from(), until).done();
    }
  }
}
