package zhenzhi.collector.diagnosis.sky;

import java.time.Instant;

/**
 * What is told of the weather over a unit for a while.
 *
 * @param area the unit, by path
 * @param until exclusive
 * @param rain millimetres an hour
 */
public record WeatherLine(
    String area, Instant from, Instant until, double rain, boolean lightning) {

  boolean touches(Instant since, Instant end) {
    return !from.isAfter(end) && until.isAfter(since);
  }
}
