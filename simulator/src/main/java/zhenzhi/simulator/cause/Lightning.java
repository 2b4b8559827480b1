package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.MINUTE;

import java.util.Comparator;
import zhenzhi.simulator.cause.Plan.Occurrence;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.signal.Stop;
import zhenzhi.simulator.signal.Way;
import zhenzhi.simulator.sky.Storm;
import zhenzhi.simulator.truth.Kind;

/**
 * Strokes that do harm: each befalls the boxes of one valley at the same second. Most only start
 * again, some have something dead for good.
 */
final class Lightning {
  private static final double RESTARTS = 0.55;
  private static final double BREAKS = 0.22;

  private Lightning() {}

  static void plan(Plan plan) {
    var thunder = plan.weather.storms().stream().filter(Storm::showery).toList();
    for (var stroke : plan.occurrences(Kind.LIGHTNING, 1, _ -> true)) {
      if (stroke.set() > 0) {
        var at = plan.site(stroke.dice().below(plan.sites().size()));
        strike(plan, stroke, stroke.from(), at.x(), at.y());
      } else if (!thunder.isEmpty() && stroke.from() >= plan.begin) {
        var cell = stroke.dice().oneOf(stroke.dice().oneOf(thunder).cells());
        var at =
            cell.from() + (long) (stroke.dice().between(0.3, 0.7) * (cell.until() - cell.from()));
        var hours = (at - cell.from()) / 3_600_000.0;
        var x = cell.x() + cell.speedX() * hours;
        var y = cell.y() + cell.speedY() * hours;
        var near =
            plan.sites().stream()
                .min(Comparator.comparingDouble(site -> site.distanceTo(x, y)))
                .orElseThrow();
        strike(plan, stroke, at, near.x(), near.y());
      }
    }
  }

  private static void strike(Plan plan, Occurrence stroke, long at, double x, double y) {
    var reach = stroke.dice().between(0.8, 2.2);
    var marks = plan.marks(Kind.LIGHTNING);
    for (var site : plan.sites()) {
      if (site.distanceTo(x, y) <= reach) {
        var dice = Dice.of(plan.seed, "stroke", at, site.index());
        var luck = dice.unit();
        if (luck < BREAKS) {
          breaks(plan, new Occurrence(site.index(), at, 0, dice));
        }
        if (luck < BREAKS + RESTARTS) {
          plan.work(site.index(), at, at + 1_000, (s, _) -> s.stop(Stop.UNPLUGGED));
          marks.hit(site.index(), at, at + 3 * MINUTE);
        }
      }
    }
    marks.done();
  }

  private static void breaks(Plan plan, Occurrence dead) {
    var part = dead.dice().unit();
    if (part < 0.35 && Dishes.isDish(plan, dead.unit())) {
      Dishes.lnb(plan, dead, Kind.LIGHTNING);
    } else if (part < 0.5 && Dishes.isDish(plan, dead.unit())) {
      Dishes.tuner(plan, dead, Kind.LIGHTNING);
    } else if (part < 0.75) {
      Boxes.dead(plan, dead, Kind.LIGHTNING);
    } else {
      var until = plan.mended(dead, plan.scenario.repairDays());
      plan.work(dead.unit(), dead.from(), until, (s, _) -> s.close(Way.NO_CARRIER));
      plan.marks(Kind.LINE_PORT_DEAD)
          .hit(dead.unit(), dead.from(), until)
          .done(Kind.LIGHTNING, true);
    }
  }
}
