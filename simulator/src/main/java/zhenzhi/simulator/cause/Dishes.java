package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.DAY;

import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import zhenzhi.simulator.cause.Plan.Occurrence;
import zhenzhi.simulator.dish.Downlink;
import zhenzhi.simulator.signal.Effect;
import zhenzhi.simulator.signal.Lnb;
import zhenzhi.simulator.signal.Signals;
import zhenzhi.simulator.signal.Spell.Pace;
import zhenzhi.simulator.truth.Kind;

/** What breaks on a roof: LNB, connector, feed, mount, and the tree in front of it. */
final class Dishes {
  /** So much has to be gone before a fault that creeps is called one, dB. */
  private static final double TELLING = 1.5;

  /** Nobody can miss it any more, dB. */
  private static final double WORST = 16;

  /** A roof is climbed so many times later than a box is fetched. */
  private static final double WAITS = 3;

  private Dishes() {}

  static void plan(Plan plan) {
    for (var dead : dishes(plan, Kind.LNB_DEAD)) {
      lnb(plan, dead, null);
    }
    for (var dead : plan.occurrences(Kind.TUNER_DEAD, plan.sites().size(), has(plan))) {
      tuner(plan, dead, null);
    }
    for (var moved : dishes(plan, Kind.DISH_MOVED)) {
      var loss = link(plan, moved).pointingLoss(link(plan, moved).beamwidth() * off(moved));
      var until = plan.mended(moved, WAITS * plan.scenario.repairDays());
      plan.work(moved.unit(), moved.from(), until, (s, _) -> s.lossDb += loss);
      plan.marks(Kind.DISH_MOVED).hit(moved.unit(), moved.from(), until).done();
    }
    for (var water : dishes(plan, Kind.WATER_IN_FEED)) {
      var loss = water.dice().between(3.0, 6.0);
      var until = plan.mended(water, WAITS * plan.scenario.repairDays());
      plan.work(water.unit(), water.from(), until, Pace.SLOW, soaked(plan, loss));
      plan.marks(Kind.WATER_IN_FEED).hit(water.unit(), water.from(), until).done();
    }
    creeping(plan, Kind.LNB_DRIFT, 0.12, 0.5, Dishes::drift);
    creeping(plan, Kind.CONNECTOR_CORRODED, 0.1, 0.4, rust(plan));
    creeping(plan, Kind.TREE_GROWN, 0.08, 0.25, leaves(plan));
  }

  /** One that is dead from a moment on: open, shorted or deaf. */
  static void lnb(Plan plan, Occurrence dead, @Nullable Kind because) {
    var state = dead.dice().oneOf(List.of(Lnb.OPEN, Lnb.OPEN, Lnb.SHORTED, Lnb.DEAF, Lnb.DEAF));
    broken(plan, Kind.LNB_DEAD, dead, state, because);
  }

  static void tuner(Plan plan, Occurrence dead, @Nullable Kind because) {
    broken(plan, Kind.TUNER_DEAD, dead, Lnb.UNHEARD, because);
  }

  private static void broken(
      Plan plan, Kind kind, Occurrence dead, Lnb state, @Nullable Kind because) {
    var until = plan.mended(dead, plan.scenario.repairDays());
    plan.work(dead.unit(), dead.from(), until, (s, _) -> s.lnb = state);
    plan.marks(kind).hit(dead.unit(), dead.from(), until).done(because, true);
  }

  private static List<Occurrence> dishes(Plan plan, Kind kind) {
    return plan.occurrences(kind, plan.sites().size(), site -> isDish(plan, site));
  }

  private static IntPredicate has(Plan plan) {
    return site -> plan.site(site).downlink() != null;
  }

  static boolean isDish(Plan plan, int site) {
    var downlink = plan.site(site).downlink();
    return downlink != null && downlink.rain() != null;
  }

  private static Downlink link(Plan plan, Occurrence at) {
    return Objects.requireNonNull(plan.site(at.unit()).downlink());
  }

  /** How far a storm turns a dish, in beamwidths. */
  private static double off(Occurrence moved) {
    return moved.dice().between(0.45, 0.95);
  }

  private static Effect soaked(Plan plan, double loss) {
    return (s, at) -> {
      var wet = plan.weather.wet(at);
      s.lossDb += loss * (0.6 + 0.8 * wet);
      s.hotter += 25 + 60 * wet;
    };
  }

  /** What so many dB of a creeping fault do at a moment. */
  private interface Creep {
    void work(Signals signals, long at, double decibels);
  }

  /** The noise rises and the gain falls. */
  private static void drift(Signals signals, long at, double decibels) {
    signals.lossDb += decibels;
    signals.gainDb -= 0.4 * decibels;
  }

  private static Creep rust(Plan plan) {
    return (s, at, decibels) -> {
      var wet = plan.weather.wet(at);
      s.gainDb -= 2 * decibels * (1 + wet);
      s.lossDb += decibels * (1 + 0.7 * wet);
    };
  }

  private static Creep leaves(Plan plan) {
    return (s, at, decibels) -> {
      s.lossDb += decibels * (1 + 0.5 * plan.weather.wet(at));
      s.hotter += 6 * decibels;
    };
  }

  private static void creeping(Plan plan, Kind kind, double slowest, double fastest, Creep creep) {
    for (var start : dishes(plan, kind)) {
      var aDay = start.dice().between(slowest, fastest);
      var told = start.from() + (long) (TELLING / aDay * DAY);
      var late = new Occurrence(start.unit(), told, start.set(), start.dice());
      var until = plan.mended(late, 2 * WAITS * plan.scenario.repairDays());
      plan.work(
          start.unit(),
          start.from(),
          until,
          Pace.SLOW,
          (s, at) ->
              creep.work(s, at, StrictMath.min(WORST, aDay * (at - start.from()) / (double) DAY)));
      plan.marks(kind).hit(start.unit(), told, until).done();
    }
  }
}
