package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.DAY;
import static zhenzhi.simulator.cause.Plan.HOUR;
import static zhenzhi.simulator.cause.Plan.MINUTE;

import java.time.LocalDate;
import java.util.List;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.signal.Stop;
import zhenzhi.simulator.truth.Kind;

/** What administrators do with boxes that are well: study, pull the plug, go on holiday. */
final class People {
  /** The first days of Spring Festival. */
  private static final List<LocalDate> NEW_YEAR =
      List.of(
          LocalDate.of(2025, 1, 29),
          LocalDate.of(2026, 2, 17),
          LocalDate.of(2027, 2, 6),
          LocalDate.of(2028, 1, 26),
          LocalDate.of(2029, 2, 13),
          LocalDate.of(2030, 2, 3));

  /** How many sittings a day come to about three hours a month. */
  private static final double SITTINGS = 0.14;

  private static final double STUDY_DAY = 6;
  private static final List<Kind> HABITS =
      List.of(Kind.PLUG_PULLED, Kind.STUDY_DAYS_ONLY, Kind.NOBODY_STUDIES, Kind.MONTH_END_ONLY);

  private People() {}

  static void plan(Plan plan) {
    for (var site : plan.sites()) {
      var habit = Dice.of(plan.seed, "habit", site.index()).unit();
      for (var kind : HABITS) {
        var share = plan.scenario.rate(kind);
        if (habit >= 0 && habit < share) {
          live(plan, site, kind);
        }
        habit -= share;
      }
      study(plan, site);
    }
    holidays(plan);
  }

  private static void live(Plan plan, Premises site, Kind kind) {
    plan.marks(kind).hit(site.index(), plan.begin, plan.end).done();
    if (kind == Kind.NOBODY_STUDIES) {
      plan.work(site.index(), plan.begin, plan.end, (s, _) -> s.nobodyPlays = true);
      return;
    }
    var own = Dice.of(plan.seed, "hours", site.index());
    var opens = own.between(7.5, 9.0);
    var closes = own.between(17.5, 21.0);
    var on = plan.begin - DAY;
    for (var day = 0; day <= plan.scenario.days(); day++) {
      if (isOn(kind, plan.scenario.start().plusDays(day))) {
        var dice = Dice.of(plan.seed, "day", site.index(), day);
        var midnight = plan.begin + day * DAY;
        off(plan, site, kind, on, midnight + (long) ((opens + 0.2 * dice.noise()) * HOUR));
        on = midnight + (long) ((closes + 0.25 * dice.noise()) * HOUR);
      }
    }
    off(plan, site, kind, on, plan.end);
  }

  private static boolean isOn(Kind kind, LocalDate day) {
    return switch (kind) {
      case STUDY_DAYS_ONLY -> day.getDayOfMonth() % 10 == 6;
      case MONTH_END_ONLY -> day.plusDays(4).getMonth() != day.getMonth();
      default -> true;
    };
  }

  private static void off(Plan plan, Premises site, Kind kind, long from, long until) {
    var why = kind == Kind.STUDY_DAYS_ONLY ? Stop.SWITCHED_OFF : Stop.UNPLUGGED;
    plan.off(site.index(), from, until, why);
  }

  /** Sittings of half an hour to an hour and a half, more of them on the 6th, 16th and 26th. */
  private static void study(Plan plan, Premises site) {
    for (var day = 0; day < plan.scenario.days(); day++) {
      var dice = Dice.of(plan.seed, "study", site.index(), day);
      var studyDay = plan.scenario.start().plusDays(day).getDayOfMonth() % 10 == 6;
      var expected =
          SITTINGS * plan.scenario.study() * site.diligence() * (studyDay ? STUDY_DAY : 0.6);
      for (var at = dice.exponential(1); at < expected; at += dice.exponential(1)) {
        var from = plan.begin + day * DAY + (long) (dice.between(8.5, 20.0) * HOUR);
        var until = from + dice.between(25 * MINUTE, 95 * MINUTE);
        plan.work(site.index(), from, until, (s, _) -> s.playWanted = true);
      }
    }
  }

  private static void holidays(Plan plan) {
    for (var newYear : NEW_YEAR) {
      holiday(plan, newYear.minusDays(1), 8);
      holiday(plan, LocalDate.of(newYear.getYear(), 10, 1), 7);
    }
  }

  private static void holiday(Plan plan, LocalDate first, int days) {
    var midnight = first.atStartOfDay(Scenario.ZONE).toInstant().toEpochMilli();
    if (midnight >= plan.end || midnight + days * DAY <= plan.begin) {
      return;
    }
    var marks = plan.marks(Kind.HOLIDAY);
    for (var site : plan.sites()) {
      var dice = Dice.of(plan.seed, "holiday", first.toEpochDay(), site.index());
      if (dice.chance(plan.scenario.rate(Kind.HOLIDAY))) {
        var from = midnight - dice.between(2 * HOUR, 8 * HOUR);
        var until = midnight + days * DAY + dice.between(7 * HOUR, 10 * HOUR);
        var why = dice.chance(0.6) ? Stop.UNPLUGGED : Stop.SWITCHED_OFF;
        plan.off(site.index(), from, until, why);
        marks.hit(site.index(), from, until);
      }
    }
    marks.done();
  }
}
