package zhenzhi.standalone.diagnosis;

import java.time.Instant;
import java.util.List;
import zhenzhi.simulator.fleet.Fleet;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.sky.Storm;
import zhenzhi.simulator.sky.Weather;

/**
 * Whether it really rained at a site. A shower that leaves some of the margin has no label, and a
 * fade that was put down to it is right all the same.
 */
final class Rainfall {
  private static final long STEP = 60_000;

  /** Before the fade: what falls on the path falls before it falls at the site. */
  private static final long EARLIER = 600_000;

  /** From which Ku band notices anything; mm/h. */
  private static final double NOTICED = 2;

  private final List<Storm> storms;
  private final List<Premises> sites;

  Rainfall(Scenario scenario, long seed) {
    this.storms = Weather.of(scenario, seed).storms();
    this.sites = Fleet.of(scenario, seed).sites();
  }

  boolean fell(int site, Instant since, Instant until) {
    var at = sites.get(site);
    var from = since.toEpochMilli() - EARLIER;
    var end = until.toEpochMilli();
    return storms.stream()
        .filter(storm -> storm.from() < end && storm.until() > from)
        .anyMatch(storm -> fell(storm, at, from, end));
  }

  private static boolean fell(Storm storm, Premises at, long from, long end) {
    for (var when = Math.max(from, storm.from());
        when < Math.min(end, storm.until());
        when += STEP) {
      if (storm.rate(at.x(), at.y(), when) >= NOTICED) {
        return true;
      }
    }
    return false;
  }
}
