package zhenzhi.simulator.world;

import java.time.Duration;
import java.util.Locale;
import zhenzhi.simulator.scenario.ScenarioFile;

/** What a look costs: walks through a scenario, minute by minute. Arguments: scenario, seed. */
final class WorldBench {
  private WorldBench() {}

  public static void main(String[] args) {
    for (var round = 0; round < 2; round++) {
      measure(args[0], Long.parseLong(args[1]));
    }
  }

  private static void measure(String name, long seed) {
    var scenario = ScenarioFile.named(name);
    var start = System.nanoTime();
    var world = World.of(scenario, seed);
    var made = System.nanoTime();
    var looks = 0L;
    var events = 0L;
    var silent = 0L;
    for (var at = scenario.begin().toEpochMilli();
        at < scenario.end().toEpochMilli();
        at += 60_000) {
      for (var site = 0; site < scenario.sites(); site++) {
        var heard = world.look(site, at);
        looks++;
        events += heard.events().size();
        silent += heard.reach() == zhenzhi.simulator.heard.Reach.CONNECTED ? 0 : 1;
      }
    }
    var done = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%s: made in %d ms, %,d looks at %.0f ns, %,d events, %.2f %% silent, %d truths%n",
        name,
        Duration.ofNanos(made - start).toMillis(),
        looks,
        (double) (done - made) / looks,
        events,
        100.0 * silent / looks,
        world.truths().size());
  }
}
