package zhenzhi.collector.paper;

import java.time.Duration;
import java.util.Locale;

/**
 * Prints hours to two decimals, half a hundredth rounded away from zero, without binary fractions.
 */
final class Hundredths {
  private static final long MILLIS = 36_000;

  private Hundredths() {}

  static String ofHours(Duration length) {
    var millis = Math.abs(length.toMillis());
    var hundredths = (millis + MILLIS / 2) / MILLIS;
    var sign = length.isNegative() && hundredths > 0 ? "-" : "";
    return String.format(Locale.ROOT, "%s%d.%02d", sign, hundredths / 100, hundredths % 100);
  }
}
