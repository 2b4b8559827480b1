package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.scenario.Scenario.Appointed;
import zhenzhi.simulator.world.World;

/** One world, lived through. */
final class Trial {
  /** What the system learns from before anything is counted: habits need a fortnight. */
  private static final int LEARNS_DAYS = 14;

  private Trial() {}

  /** Lives through {@code scenario} and counts in {@code score} what came of it. */
  static void run(
      Scenario scenario, long seed, Duration every, DiagnosisConfig config, Score score) {
    var longer = withDaysBefore(scenario);
    var world = World.of(longer, seed);
    var district = new District(world, config, longer.begin());
    district.live(longer.begin(), longer.end(), every);
    score.add(
        district,
        new Labels(world, district.sites),
        new Rainfall(longer, seed),
        scenario.begin(),
        longer.end());
  }

  private static Scenario withDaysBefore(Scenario scenario) {
    var more = Duration.ofDays(LEARNS_DAYS).toMillis();
    var later =
        scenario.appointed().stream()
            .map(set -> new Appointed(set.kind(), set.atMillis() + more, set.millis()))
            .toList();
    return changed(
        scenario,
        scenario.sites(),
        scenario.start().minusDays(LEARNS_DAYS),
        scenario.days() + LEARNS_DAYS,
        later);
  }

  /** The same for another number of sites and of days. */
  static Scenario resized(Scenario scenario, int sites, int days) {
    var until = Duration.ofDays(days).toMillis();
    var kept = scenario.appointed().stream().filter(set -> set.atMillis() < until).toList();
    return changed(scenario, sites, scenario.start(), days, kept);
  }

  private static Scenario changed(
      Scenario scenario, int sites, LocalDate start, int days, List<Appointed> appointed) {
    return new Scenario(
        scenario.name(),
        sites,
        start,
        days,
        scenario.latitude(),
        scenario.longitude(),
        scenario.extentKm(),
        scenario.satelliteC(),
        scenario.satelliteKu(),
        scenario.mix(),
        scenario.makers(),
        scenario.climate(),
        scenario.declared(),
        scenario.sitesPerFeeder(),
        scenario.sitesPerSwitch(),
        scenario.uplinks(),
        scenario.repairDays(),
        scenario.study(),
        scenario.rates(),
        appointed);
  }
}
