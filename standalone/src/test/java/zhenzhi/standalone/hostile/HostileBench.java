package zhenzhi.standalone.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import zhenzhi.standalone.hostile.Trial.Result;

/**
 * Every attack again and again for some seconds: {@code embedded|mosquitto}. Prints a line for each
 * for people, and figures as {@code ./bench} reads them: how long an honest report takes to its
 * receipt during the attack, as a ratio to the seconds before it.
 */
final class HostileBench {
  private static final int HONEST = 40;
  private static final Duration CALM = Duration.ofSeconds(5);
  private static final Duration ATTACK = Duration.ofSeconds(8);

  /** The attacker has no processor of its own here, and is not what is measured. */
  private static final Duration BREATH = Duration.ofMillis(5);

  private HostileBench() {}

  public static void main(String[] arguments) throws IOException {
    var name = arguments.length > 0 ? arguments[0] : "embedded";
    var folder = Files.createTempDirectory("zhenzhi-hostile");
    System.err.println("logs are in " + folder);
    try (var trial = new Trial(folder, door(name, folder), HONEST)) {
      trial.measure(Duration.ofSeconds(20)); // code that is not compiled yet is slow by itself
      System.err.printf(
          "%-34s %-8s %-30s %-12s %9s %9s%n", "attack", "refused", "told", "counted", "p50", "p99");
      for (var attack : Attacks.all()) {
        run(name, trial, attack);
      }
      trial.end();
      figure(name + ".honest.losses", trial.losses(), "", "0");
    }
  }

  private static void run(String broker, Trial trial, Attack attack) {
    var calm = trial.measure(CALM);
    var scene = trial.scene();
    var result = trial.once(attack, scene);
    var isOver = new AtomicBoolean();
    var attacker =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              while (!isOver.get()) {
                attack.act().once(scene);
                Floods.pause(BREATH);
              }
            });
    var under = trial.measure(ATTACK);
    isOver.set(true);
    join(attacker);
    print(result, under.median() / calm.median(), under.most() / calm.most());
    var prefix = broker + "." + attack.name().replaceAll("[^A-Za-z0-9]+", "-");
    figure(prefix + ".refused", result.told().isRefused() ? 1 : 0, "", ">= 1");
    figure(prefix + ".p50", under.median() / calm.median(), "x", "");
    figure(prefix + ".p99", under.most() / calm.most(), "x", "");
  }

  private static void print(Result result, double median, double most) {
    System.err.printf(
        Locale.ROOT,
        "%-34s %-8s %-30s %-12s %8.2fx %8.2fx%n",
        result.attack().name(),
        result.told().isRefused() ? "yes" : "NO",
        result.told().how(),
        result.counted().isPresent()
            ? result.attack().counted().name().toLowerCase(Locale.ROOT)
            : "its log",
        median,
        most);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Door door(String name, Path folder) {
    return switch (name) {
      case "embedded" -> new EmbeddedDoor(folder);
      case "mosquitto" -> new MosquittoDoor(folder);
      default -> throw new IllegalArgumentException("not a broker: " + name);
    };
  }

  private static void figure(String name, double value, String unit, String aim) {
    System.out.printf(Locale.ROOT, "hostile.%s\t%.2f\t%s\t%s%n", name, value, unit, aim);
  }
}
