package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.DAY;
import static zhenzhi.simulator.cause.Plan.HOUR;

import java.util.List;
import zhenzhi.protocol.Sample.BindingState;
import zhenzhi.simulator.cause.Plan.Occurrence;
import zhenzhi.simulator.fleet.WorldSite;
import zhenzhi.simulator.signal.Stop;
import zhenzhi.simulator.truth.Kind;

/** Accounts and devices: bound wrongly, refused, copied, swapped, exchanged, stolen. */
final class Bindings {
  private Bindings() {}

  static void plan(Plan plan) {
    for (var wrong : each(plan, Kind.WRONG_ACCOUNT)) {
      var account = another(plan.site(wrong.unit()).site().account(), wrong);
      var state = wrong.dice().chance(0.6) ? BindingState.REFUSED : BindingState.BOUND;
      var until = plan.mended(wrong, plan.scenario.repairDays());
      Boxes.restart(plan, wrong.unit(), wrong.from(), Stop.SWITCHED_OFF);
      plan.work(
          wrong.unit(),
          wrong.from(),
          until,
          (s, _) -> {
            s.account = account;
            s.binding = state;
          });
      told(plan, Kind.WRONG_ACCOUNT, wrong.unit(), wrong.from(), until);
    }
    for (var refused : each(plan, Kind.BINDING_REFUSED)) {
      var until = plan.mended(refused, plan.scenario.repairDays());
      plan.work(refused.unit(), refused.from(), until, (s, _) -> s.binding = BindingState.REFUSED);
      told(plan, Kind.BINDING_REFUSED, refused.unit(), refused.from(), until);
    }
    for (var exchanged : each(plan, Kind.BOX_EXCHANGED)) {
      var device =
          "00:1e:73:fe:%02x:%02x".formatted(exchanged.dice().below(256), exchanged.unit() % 256);
      var until = plan.mended(exchanged, 3 * plan.scenario.repairDays());
      var gone = exchanged.from() + exchanged.dice().between(HOUR / 4, 5 * HOUR);
      plan.work(exchanged.unit(), exchanged.from(), gone, (s, _) -> s.stop(Stop.BROKEN));
      plan.work(exchanged.unit(), gone, until, (s, _) -> s.device = device);
      told(plan, Kind.BOX_EXCHANGED, exchanged.unit(), gone, until);
    }
    pairs(plan);
  }

  private static void pairs(Plan plan) {
    for (var copied : once(plan, Kind.DEVICE_CLONED)) {
      var copy = copied.dice().below(plan.sites().size());
      var original = other(plan, copied, copy);
      var until = plan.mended(copied, 2 * plan.scenario.repairDays());
      Boxes.restart(plan, copy, copied.from(), Stop.SWITCHED_OFF);
      becomes(plan, copy, original, copied.from(), until);
      plan.marks(Kind.DEVICE_CLONED)
          .hit(copy, copied.from(), until)
          .hit(original, copied.from(), until)
          .done(null, tells(plan, copy) && tells(plan, original));
    }
    for (var swapped : once(plan, Kind.BOXES_SWAPPED)) {
      var one = swapped.dice().below(plan.sites().size());
      var two = other(plan, swapped, one);
      var until = plan.mended(swapped, 2 * plan.scenario.repairDays());
      var back = swapped.from() + swapped.dice().between(HOUR, 30 * HOUR);
      for (var site : List.of(one, two)) {
        plan.work(site, swapped.from(), Math.min(back, until), (s, _) -> s.stop(Stop.BROKEN));
      }
      becomes(plan, one, two, back, until);
      becomes(plan, two, one, back, until);
      plan.marks(Kind.BOXES_SWAPPED)
          .hit(one, back, until)
          .hit(two, back, until)
          .done(null, tells(plan, one) || tells(plan, two));
    }
    for (var theft : once(plan, Kind.BOX_STOLEN)) {
      stolen(plan, theft);
    }
  }

  /** It is gone until the office buys another; some turn up at another site. */
  private static void stolen(Plan plan, Occurrence theft) {
    var victim = theft.dice().below(plan.sites().size());
    var until = plan.mended(theft, 5 * plan.scenario.repairDays());
    plan.off(victim, theft.from(), until, Stop.BROKEN);
    plan.marks(Kind.BOX_STOLEN).hit(victim, theft.from(), until).done();
    if (theft.dice().chance(plan.scenario.rate(Kind.STOLEN_BOX_USED))) {
      var user = other(plan, theft, victim);
      var shown = theft.from() + theft.dice().between(DAY / 2, 5 * DAY);
      if (shown < until) {
        Boxes.restart(plan, user, shown, Stop.BROKEN);
        becomes(plan, user, victim, shown, until);
        told(plan, Kind.STOLEN_BOX_USED, user, shown, until);
      }
    }
  }

  private static void becomes(Plan plan, int site, int other, long from, long until) {
    WorldSite as = plan.site(other).site();
    plan.work(
        site,
        from,
        until,
        (s, _) -> {
          s.account = as.account();
          s.device = as.device();
        });
  }

  private static int other(Plan plan, Occurrence draw, int one) {
    var sites = plan.sites().size();
    return sites == 1 ? one : (one + 1 + draw.dice().below(sites - 1)) % sites;
  }

  private static void told(Plan plan, Kind kind, int site, long from, long until) {
    plan.marks(kind).hit(site, from, until).done(null, tells(plan, site));
  }

  /** A box that cannot tell its binding shows nothing of all this. */
  private static boolean tells(Plan plan, int site) {
    return plan.site(site).box().tellsBinding();
  }

  /** Somebody else's account, one digit off: how it happens. */
  private static String another(String account, Occurrence wrong) {
    var last = account.length() - 1;
    var digit = (account.charAt(last) - '0' + 1 + wrong.dice().below(9)) % 10;
    return account.substring(0, last) + digit;
  }

  private static List<Occurrence> each(Plan plan, Kind kind) {
    return plan.occurrences(kind, plan.sites().size(), _ -> true);
  }

  private static List<Occurrence> once(Plan plan, Kind kind) {
    return plan.occurrences(kind, 1, _ -> true);
  }
}
