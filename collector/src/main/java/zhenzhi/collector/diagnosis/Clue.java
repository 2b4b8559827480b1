package zhenzhi.collector.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * A sign with what was measured.
 *
 * @param value in the unit that the sign names; absent where there is nothing to measure
 * @param reference what it is compared with
 */
public record Clue(Sign sign, @Nullable Double value, @Nullable Double reference) {

  public static Clue of(Sign sign) {
    return new Clue(sign, null, null);
  }

  public static Clue count(Sign sign, long value) {
    return new Clue(sign, (double) value, null);
  }

  public static Clue of(Sign sign, double value) {
    return new Clue(sign, value, null);
  }

  public static Clue of(Sign sign, @Nullable Double value, @Nullable Double reference) {
    return new Clue(sign, value, reference);
  }
}
