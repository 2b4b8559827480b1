package zhenzhi.simulator.plan;

import java.util.List;
import java.util.Random;

/**
 * Chance that falls the same way each time: every question has a random source of its own, drawn
 * from the seed and the question, so that answers do not depend on the order of asking.
 */
public final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long seed;

  public Chance(long seed) {
    this.seed = seed;
  }

  /** The source for one question, such as {@code "viewings", station, day}. */
  public Random of(String question, long... about) {
    var mixed = mix(seed + GOLDEN * question.hashCode());
    for (var part : about) {
      mixed = mix(mixed + GOLDEN * (part + 1));
    }
    return new Random(mixed);
  }

  /** A number from 0 to 1 that spreads evenly over the first n questions, for every n. */
  double spread(String question, int index) {
    return (of(question).nextDouble() + index * 0.618_033_988_749_895) % 1;
  }

  static <T> T oneOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static long mix(long bits) {
    var mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
