package zhenzhi.simulator.cause;

import static zhenzhi.simulator.cause.Plan.DAY;
import static zhenzhi.simulator.cause.Plan.HOUR;

import java.util.Map;
import java.util.TreeMap;
import zhenzhi.simulator.dish.Downlink;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.signal.Spell.Pace;
import zhenzhi.simulator.sky.SunNoise;
import zhenzhi.simulator.sky.SunTransit;
import zhenzhi.simulator.truth.Kind;

/** The sun behind the satellite, day by day and site by site. */
final class SunTransits {
  /** Noise that costs a decibel is called an outage: a quarter more. */
  private static final double TELLING = 0.26;

  private static final long NOON = 12 * HOUR;

  private SunTransits() {}

  static void plan(Plan plan) {
    if (plan.scenario.rate(Kind.SUN_TRANSIT) == 0) {
      return;
    }
    for (var midnight = plan.begin; midnight < plan.end; midnight += DAY) {
      var noon = midnight + NOON;
      var bySatellite = new TreeMap<Double, Plan.Marks>();
      for (var site : plan.sites()) {
        var downlink = site.downlink();
        if (downlink != null && downlink.sun() != null) {
          transit(plan, site, downlink, downlink.sun(), noon, bySatellite);
        }
      }
      bySatellite.values().forEach(Plan.Marks::done);
    }
  }

  private static void transit(
      Plan plan,
      Premises site,
      Downlink downlink,
      SunNoise noise,
      long noon,
      Map<Double, Plan.Marks> bySatellite) {
    var satellite = site.site().satellite().orElseThrow();
    var target = SunTransit.Target.of(site.site().latitude(), site.site().longitude(), satellite);
    SunTransit.near(target, noon, noise.reach())
        .ifPresent(pass -> {
          plan.work(
              site.index(),
              pass.middle() - pass.halfMillis(),
              pass.middle() + pass.halfMillis(),
              Pace.QUICK,
              (s, at) -> s.hotter += noise.kelvin(pass.offsetAt(at)));
          var least = TELLING * downlink.noiseKelvin();
          var half = pass.halfMillis();
          while (half > 0 && noise.kelvin(pass.offsetAt(pass.middle() + half)) < least) {
            half -= 10_000;
          }
          bySatellite
              .computeIfAbsent(satellite, _ -> plan.marks(Kind.SUN_TRANSIT))
              .hit(site.index(), pass.middle() - half, pass.middle() + half);
        });
  }
}
