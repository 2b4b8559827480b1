package zhenzhi.simulator.world;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import zhenzhi.simulator.heard.Reach;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.scenario.ScenarioFile;
import zhenzhi.simulator.truth.Kind;

/**
 * What a look costs, and what befalls whom: walks through a scenario twice, minute by minute.
 * Arguments: scenario, seed.
 */
final class WorldBench {
  private static final long MINUTE = 60_000;

  private WorldBench() {}

  public static void main(String[] arguments) {
    var scenario = ScenarioFile.named(arguments[0]);
    var seed = Long.parseLong(arguments[1]);
    measure(scenario, seed);
    measure(scenario, seed);
    list(scenario, World.of(scenario, seed));
  }

  private static void measure(Scenario scenario, long seed) {
    var start = System.nanoTime();
    var world = World.of(scenario, seed);
    var made = System.nanoTime();
    var looks = 0L;
    var events = 0L;
    var silent = 0L;
    var end = scenario.end().toEpochMilli();
    for (var at = scenario.begin().toEpochMilli(); at < end; at += MINUTE) {
      for (var site = 0; site < scenario.sites(); site++) {
        var heard = world.look(site, at);
        looks++;
        events += heard.events().size();
        silent += heard.reach() == Reach.CONNECTED ? 0 : 1;
      }
    }
    var done = System.nanoTime();
    System.out.printf(
        Locale.ROOT,
        "%s: made in %d ms, %,d looks at %.0f ns, %,d events, %.2f %% silent, %d truths%n",
        scenario.name(),
        Duration.ofNanos(made - start).toMillis(),
        looks,
        (double) (done - made) / looks,
        events,
        100.0 * silent / looks,
        world.truths().size());
  }

  private static void list(Scenario scenario, World world) {
    var truths = new EnumMap<Kind, int[]>(Kind.class);
    var hours = new EnumMap<Kind, Double>(Kind.class);
    for (var truth : world.truths()) {
      var counts = truths.computeIfAbsent(truth.kind(), _ -> new int[3]);
      counts[0]++;
      counts[1] += truth.hits().size();
      counts[2] += truth.visible() ? 1 : 0;
      for (var hit : truth.hits()) {
        var lasted = Duration.between(hit.from(), hit.until()).toSeconds() / 3600.0;
        hours.merge(truth.kind(), lasted, Double::sum);
      }
    }
    var all = scenario.sites() * scenario.days() * 24.0;
    truths.forEach((kind, counts) ->
        System.out.printf(
            Locale.ROOT,
            "  %-20s %5d truths, %6d hits, %5d visible, %8.3f %% of site time%n",
            kind.key(),
            counts[0],
            counts[1],
            counts[2],
            100 * hours.getOrDefault(kind, 0.0) / all));
  }
}
