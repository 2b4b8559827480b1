package zhenzhi.collector;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** Puts a law to a thousand generated cases, always the same thousand, and shows the one it fails. */
public final class Trials {
  private static final int TRIALS = 1_000;

  private Trials() {}

  public static <T> void forAll(Function<RandomGenerator, T> cases, Consumer<T> law) {
    for (var seed = 0; seed < TRIALS; seed++) {
      var sample = cases.apply(new Random(seed));
      try {
        law.accept(sample);
      } catch (AssertionError broken) {
        throw new AssertionError("broken by case " + seed + ": " + sample, broken);
      }
    }
  }
}
