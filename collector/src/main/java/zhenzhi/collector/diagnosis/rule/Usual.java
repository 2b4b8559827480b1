package zhenzhi.collector.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import zhenzhi.collector.diagnosis.chart.History;

/**
 * Whether a site is usually off at this hour, so that its silence has nothing to do with others.
 */
public final class Usual {
  private Usual() {}

  public static boolean isOff(History history, Instant fell) {
    return new Habit(history, fell.plus(Duration.ofMinutes(30))).isUsual();
  }
}
