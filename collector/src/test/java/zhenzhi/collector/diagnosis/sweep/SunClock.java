package zhenzhi.collector.diagnosis.sweep;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.sky.Place;
import zhenzhi.collector.diagnosis.sky.SunTransit;

/** When the sun passes behind the satellite of the tests. */
final class SunClock {
  private SunClock() {}

  /** The nearest moment within the six hours after {@code from}. */
  static Instant transit(Instant from) {
    return Stream.iterate(from, at -> at.plusSeconds(30))
        .limit(Duration.ofHours(6).dividedBy(Duration.ofSeconds(30)))
        .min((one, other) -> Double.compare(degrees(one), degrees(other)))
        .orElseThrow();
  }

  private static double degrees(Instant at) {
    return SunTransit.degrees(new Place(29.87, 121.55), 92.2, at);
  }
}
