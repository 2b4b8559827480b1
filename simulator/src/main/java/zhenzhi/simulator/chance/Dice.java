package zhenzhi.simulator.chance;

import java.util.List;

/**
 * A stream of numbers for one question, such as {@code "lnb-dead", site}: answers do not depend on
 * the order of asking. SplitMix64 (Steele, Lea, Flood 2014); transcendental functions are {@link
 * StrictMath}'s, which are the same to the last bit everywhere.
 */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double ULP = 0x1p-53;

  private long state;

  private Dice(long state) {
    this.state = state;
  }

  public static Dice of(long seed, String question, long... about) {
    var mixed = mix(seed + GOLDEN * question.hashCode());
    for (var part : about) {
      mixed = mix(mixed + GOLDEN * (part + 1));
    }
    return new Dice(mixed);
  }

  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /** From 0 to 1, evenly. */
  public double unit() {
    return (next() >>> 11) * ULP;
  }

  public double between(double least, double most) {
    return least + (most - least) * unit();
  }

  public long between(long least, long most) {
    return least + (long) (unit() * (most - least + 1));
  }

  public int below(int bound) {
    return (int) (unit() * bound);
  }

  public boolean chance(double probability) {
    return unit() < probability;
  }

  public <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  /** Mean 0, deviation 1, by Box and Muller. */
  public double normal() {
    var radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /**
   * Mean 0, deviation 1, never beyond 3.47: the sum of four 16-bit numbers (Irwin and Hall). Quick,
   * for the noise of measurements.
   */
  public double noise() {
    var bits = next();
    var sum = (bits & 0xffff) + ((bits >>> 16) & 0xffff) + ((bits >>> 32) & 0xffff) + (bits >>> 48);
    return (sum - 131_070) * (1.7320508075688772 / 65_536);
  }

  public double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** Log-normal with this median. */
  public double around(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  private static long mix(long bits) {
    var mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
