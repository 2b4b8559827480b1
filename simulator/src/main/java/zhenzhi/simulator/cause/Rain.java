package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.HOUR;
import static zhenzhi.simulator.cause.Plan.MINUTE;

import zhenzhi.protocol.Sample.Band;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.dish.Downlink;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.signal.Spell.Pace;
import zhenzhi.simulator.sky.RainCell;
import zhenzhi.simulator.sky.RainPath;
import zhenzhi.simulator.sky.Storm;
import zhenzhi.simulator.truth.Kind;

/** Rain on the way to the satellite, and snow on the dish when it is cold. */
final class Rain {
  /** Two fades that are no farther apart are one. */
  private static final long TOGETHER = 10 * MINUTE;

  private static final double FREEZES = 0.5;
  private static final double MELTS = 1.5;

  private Rain() {}

  static void plan(Plan plan) {
    for (var storm : plan.weather.storms()) {
      if (plan.air.outside((storm.from() + storm.until()) / 2) < FREEZES) {
        snow(plan, storm);
      } else if (plan.scenario.rate(Kind.RAIN_FADE) > 0) {
        rain(plan, storm);
      }
    }
  }

  private static void rain(Plan plan, Storm storm) {
    var marks = plan.marks(Kind.RAIN_FADE);
    for (var site : plan.sites()) {
      var downlink = site.downlink();
      if (downlink != null && downlink.rain() != null) {
        var ku = downlink.band() == Band.KU;
        var wet = false;
        for (var cell : storm.cells()) {
          wet |= over(plan, site, cell, ku ? Pace.QUICK : Pace.SLOW);
        }
        if (wet && ku) {
          fades(marks, storm, site, downlink, downlink.rain());
        }
      }
    }
    marks.done();
  }

  /** Lays a cell on a site's time line, if it comes its way. */
  private static boolean over(Plan plan, Premises site, RainCell cell, Pace pace) {
    var east = site.x() - cell.x();
    var north = site.y() - cell.y();
    var speed = cell.speedX() * cell.speedX() + cell.speedY() * cell.speedY();
    var along = (east * cell.speedX() + north * cell.speedY()) / speed; // hours until nearest
    var aside = east * east + north * north - along * along * speed;
    var chord = cell.reach() * cell.reach() - aside;
    if (chord <= 0) {
      return false;
    }
    var half = StrictMath.sqrt(chord / speed);
    var from = Math.max(cell.from(), cell.from() + (long) ((along - half) * HOUR));
    var until = Math.min(cell.until(), cell.from() + (long) ((along + half) * HOUR));
    if (from >= until) {
      return false;
    }
    plan.work(
        site.index(), from, until, pace, (s, at) -> s.rain += cell.rate(site.x(), site.y(), at));
    return true;
  }

  /** When the rain alone takes the whole margin of a site that is well. */
  private static void fades(
      Plan.Marks marks, Storm storm, Premises site, Downlink downlink, RainPath path) {
    var from = 0L;
    var until = 0L;
    for (var at = storm.from(); at < storm.until(); at += MINUTE) {
      var rain = storm.rate(site.x(), site.y(), at);
      if (rain >= 2 && isLost(downlink, path.attenuation(rain))) {
        if (at > until + TOGETHER) {
          marks.hit(site.index(), from, until);
          from = at;
        }
        until = at + MINUTE;
      }
    }
    marks.hit(site.index(), from, until);
  }

  private static boolean isLost(Downlink downlink, double attenuation) {
    var left = downlink.snr(attenuation, RainPath.noise(attenuation), 0);
    return left < downlink.mode().threshold();
  }

  /** Dry snow in the air does nothing; wet snow in a dish stays until it melts or is swept. */
  private static void snow(Plan plan, Storm storm) {
    var marks = plan.marks(Kind.SNOW_ON_DISH);
    for (var site : plan.sites()) {
      var dice = Dice.of(plan.seed, "snow", storm.from(), site.index());
      if (Dishes.isDish(plan, site.index()) && dice.chance(plan.scenario.rate(Kind.SNOW_ON_DISH))) {
        var loss = dice.between(2.0, 9.0);
        var from = storm.from() + dice.between(HOUR / 2, 2 * HOUR);
        var until = gone(plan, from, from + dice.between(6 * HOUR, 40 * HOUR));
        plan.work(site.index(), from, until, (s, _) -> s.lossDb += loss);
        marks.hit(site.index(), from, until);
      }
    }
    marks.done();
  }

  private static long gone(Plan plan, long from, long swept) {
    for (var at = from + HOUR; at < swept; at += HOUR) {
      if (plan.air.outside(at) > MELTS) {
        return at;
      }
    }
    return swept;
  }
}
