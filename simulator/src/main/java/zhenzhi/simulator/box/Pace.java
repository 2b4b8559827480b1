package zhenzhi.simulator.box;

import java.time.Duration;

/**
 * How often a box looks and reports.
 *
 * @param report one report for each of these
 * @param signal between two looks at reception and line
 * @param state between two looks at box and binding
 */
public record Pace(Duration report, Duration signal, Duration state) {
  /** Days long past: enough for a chart of a month. */
  public static final Pace PAST =
      new Pace(Duration.ofDays(1), Duration.ofHours(2), Duration.ofHours(12));

  /** The last day or two: enough for a chart of 24 hours. */
  public static final Pace RECENT =
      new Pace(Duration.ofHours(12), Duration.ofMinutes(15), Duration.ofHours(2));

  /** Whether it is the pace of a box that tells what happens as it happens. */
  boolean isLive() {
    return !equals(PAST) && !equals(RECENT);
  }

  /** What a box does that reports every {@code interval} as things happen. */
  public static Pace live(Duration interval) {
    return new Pace(interval, interval, interval.multipliedBy(5));
  }
}
