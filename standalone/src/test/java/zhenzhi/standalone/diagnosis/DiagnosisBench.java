package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.util.List;
import zhenzhi.simulator.scenario.ScenarioFile;

/**
 * Prints what the diagnosis makes of labelled fleets: figures with their aims to the output, tables
 * beside it. Of scenarios that are held out only figures, so that no rule can be fitted to them.
 */
final class DiagnosisBench {
  private static final List<String> OPEN =
      List.of(
          "healthy",
          "plain",
          "neglected",
          "cuts",
          "uplink",
          "flapping",
          "storm",
          "shore",
          "winter",
          "equinox");
  private static final List<String> HELD_OUT =
      List.of("held-out-city", "held-out-coast", "held-out-hills");

  private DiagnosisBench() {}

  /**
   * Measures.
   *
   * @param arguments scenario, {@code all} or {@code held-out}; first and last seed; days, 0 for
   *     the scenario's own; seconds between two sweeps
   */
  public static void main(String... arguments) {
    var names =
        switch (arguments[0]) {
          case "all" -> OPEN;
          case "held-out" -> HELD_OUT;
          default -> List.of(arguments[0]);
        };
    var every = Duration.ofSeconds(Long.parseLong(arguments[4]));
    for (var name : names) {
      measure(
          name,
          Long.parseLong(arguments[1]),
          Long.parseLong(arguments[2]),
          Integer.parseInt(arguments[3]),
          every);
    }
  }

  private static void measure(String name, long first, long last, int days, Duration every) {
    var config = Defaults.config();
    var scenario = ScenarioFile.named(name);
    var sized = days == 0 ? scenario : Trial.resized(scenario, scenario.sites(), days);
    var score = new Score(config);
    var began = System.nanoTime();
    for (var seed = first; seed <= last; seed++) {
      Trial.run(sized, seed, every, config, score);
    }
    var took = Duration.ofNanos(System.nanoTime() - began).dividedBy(last - first + 1);
    if (!name.startsWith("held-out")) {
      new Tables(System.err, name + ", seeds " + first + " to " + last, score).print();
      if (Boolean.getBoolean("zhenzhi.misses")) {
        score.misses.print(System.err);
      }
    }
    var figures = new Figures(System.out, name);
    figures.print(score);
    figures.figure("seconds-a-seed", took.toMillis() / 1000.0, "s", "120");
  }
}
