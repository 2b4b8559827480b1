package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.DAY;
import static zhenzhi.simulator.cause.Plan.MINUTE;
import static zhenzhi.simulator.cause.Plan.SECOND;

import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.simulator.cause.Plan.Occurrence;
import zhenzhi.simulator.signal.Spell.Pace;
import zhenzhi.simulator.signal.Stop;
import zhenzhi.simulator.truth.Kind;

/** What breaks in a box: disk, memory, fan, program, clock, or all of it. */
final class Boxes {
  private static final double DISK_LOW = 0.05;
  private static final double MEMORY_LOW = 0.10;

  /** What the system takes before a leak kills it. */
  private static final double LEAKED = 0.97;

  private Boxes() {}

  static void plan(Plan plan) {
    each(plan, Kind.BOX_DEAD).forEach(dead -> dead(plan, dead, null));
    each(plan, Kind.DISK_DEAD).forEach(dead -> diskDead(plan, dead));
    each(plan, Kind.DISK_FULL).forEach(full -> diskFull(plan, full));
    each(plan, Kind.MEMORY_LEAK).forEach(leak -> leak(plan, leak));
    each(plan, Kind.CRASH_LOOP).forEach(loop -> crashes(plan, loop));
    for (var crash : each(plan, Kind.PLAYER_CRASHES)) {
      var until = plan.mended(crash, plan.scenario.repairDays());
      plan.work(crash.unit(), crash.from(), until, Pace.QUICK, (s, _) -> s.playerCrashes = true);
      plan.marks(Kind.PLAYER_CRASHES).hit(crash.unit(), crash.from(), until).done();
    }
    for (var hot : each(plan, Kind.OVERHEATED)) {
      var heat = hot.dice().between(28.0, 42.0);
      var until = plan.mended(hot, 2 * plan.scenario.repairDays());
      plan.work(hot.unit(), hot.from(), until, (s, _) -> s.heat += heat);
      plan.marks(Kind.OVERHEATED)
          .hit(hot.unit(), hot.from(), until)
          .done(null, plan.site(hot.unit()).box().thermometer());
    }
    for (var unset : each(plan, Kind.CLOCK_UNSET)) {
      var until = plan.mended(unset, plan.scenario.repairDays());
      stop(plan, unset.unit(), unset.from(), 8 * SECOND, Stop.UNPLUGGED);
      plan.work(unset.unit(), unset.from(), until, (s, _) -> s.noTime = true);
      plan.marks(Kind.CLOCK_UNSET).hit(unset.unit(), unset.from(), until).done();
    }
  }

  static void dead(Plan plan, Occurrence dead, @Nullable Kind because) {
    var until = plan.mended(dead, 1.5 * plan.scenario.repairDays());
    plan.off(dead.unit(), dead.from(), until, Stop.BROKEN);
    plan.marks(Kind.BOX_DEAD).hit(dead.unit(), dead.from(), until).done(because, true);
  }

  /** It comes up from its flash, without memory, until it gets another disk. */
  private static void diskDead(Plan plan, Occurrence dead) {
    var until = plan.mended(dead, plan.scenario.repairDays());
    stop(plan, dead.unit(), dead.from(), 90 * SECOND, Stop.BROKEN);
    plan.work(dead.unit(), dead.from(), until, (s, _) -> s.diskGone = true);
    stop(plan, dead.unit(), until - 5 * MINUTE, 5 * MINUTE, Stop.BROKEN);
    plan.marks(Kind.DISK_DEAD).hit(dead.unit(), dead.from(), until).done();
  }

  private static void diskFull(Plan plan, Occurrence full) {
    var make = plan.site(full.unit()).box();
    var aDay = full.dice().between(0.02, 0.12);
    var low = 1 - DISK_LOW * make.diskMiB() / make.freeDiskMiB();
    var told = full.from() + (long) (low / aDay * DAY);
    var until =
        plan.mended(
            new Occurrence(full.unit(), told, full.set(), full.dice()),
            2 * plan.scenario.repairDays());
    plan.work(
        full.unit(),
        full.from(),
        until,
        Pace.SLOW,
        (s, at) ->
            s.diskUsedShare = StrictMath.min(0.999, aDay * (at - full.from()) / (double) DAY));
    plan.marks(Kind.DISK_FULL).hit(full.unit(), told, until).done();
  }

  /** Memory goes within a day or some, the box dies of it and begins anew. */
  private static void leak(Plan plan, Occurrence leak) {
    var make = plan.site(leak.unit()).box();
    var cycle = (long) (leak.dice().between(0.6, 3.0) * DAY);
    var low = 1 - MEMORY_LOW * make.memoryMiB() / make.freeMemoryMiB();
    var until = plan.mended(leak, 3 * plan.scenario.repairDays());
    var marks = plan.marks(Kind.MEMORY_LEAK);
    for (var from = leak.from(); from < until; from += cycle) {
      var start = from;
      var crash = (long) (from + LEAKED * cycle);
      plan.work(
          leak.unit(),
          start,
          Math.min(crash, until),
          Pace.SLOW,
          (s, at) -> s.memoryUsedShare = (at - start) / (double) cycle);
      if (crash < until) {
        stop(plan, leak.unit(), crash, 20 * SECOND, Stop.CRASHED);
      }
    }
    marks.hit(leak.unit(), leak.from() + (long) (low * cycle), until).done();
  }

  private static void crashes(Plan plan, Occurrence loop) {
    var until = plan.mended(loop, plan.scenario.repairDays());
    var pause = loop.dice().between(4.0, 40.0) * MINUTE;
    for (var at = loop.from();
        at < until;
        at += 2 * MINUTE + (long) loop.dice().exponential(pause)) {
      stop(plan, loop.unit(), at, 5 * SECOND, Stop.CRASHED);
    }
    plan.work(loop.unit(), loop.from(), until, (s, _) -> s.load += 1.4);
    plan.marks(Kind.CRASH_LOOP).hit(loop.unit(), loop.from(), until).done();
  }

  private static void stop(Plan plan, int site, long from, long lasts, Stop why) {
    plan.work(site, from, from + lasts, (s, _) -> s.stop(why));
  }

  private static List<Occurrence> each(Plan plan, Kind kind) {
    return plan.occurrences(kind, plan.sites().size(), _ -> true);
  }

  /** A restart, for whoever else needs one. */
  static void restart(Plan plan, int site, long from, Stop why) {
    stop(plan, site, from, 40 * SECOND, why);
  }
}
