package zhenzhi.simulator.cause;

import java.util.List;
import zhenzhi.simulator.fleet.Fleet;
import zhenzhi.simulator.heard.Absence;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.signal.Timeline;
import zhenzhi.simulator.sky.Air;
import zhenzhi.simulator.sky.Weather;
import zhenzhi.simulator.truth.Truth;

/**
 * All that befalls a fleet.
 *
 * @param timelines of each site, in the order of the fleet
 */
public record Causes(List<Timeline> timelines, List<Truth> truths, Absence absence) {

  public static Causes of(Scenario scenario, Fleet fleet, Weather weather, Air air, long seed) {
    var plan = new Plan(scenario, fleet, weather, air, seed);
    Mains.plan(plan);
    Lines.plan(plan);
    Rain.plan(plan);
    SunTransits.plan(plan);
    Lightning.plan(plan);
    Dishes.plan(plan);
    Boxes.plan(plan);
    Bindings.plan(plan);
    People.plan(plan);
    var gaps = Absences.plan(plan);
    return new Causes(
        plan.spells().stream().map(Timeline::new).toList(), plan.truths(), new Absence(gaps));
  }
}
