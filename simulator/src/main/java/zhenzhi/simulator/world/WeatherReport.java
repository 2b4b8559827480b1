package zhenzhi.simulator.world;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a public weather service says, by subdistrict.
 *
 * @param of the time it tells of, earlier than it is told
 */
public record WeatherReport(Instant of, Map<String, Area> areas) {
  public WeatherReport {
    areas = Collections.unmodifiableMap(new LinkedHashMap<>(areas)); // keeps the order
  }

  /**
   * Of one subdistrict.
   *
   * @param rain mm/h, in coarse steps
   * @param strikes of lightning in the half hour before, as far as they were counted
   */
  public record Area(double rain, int strikes) {}
}
