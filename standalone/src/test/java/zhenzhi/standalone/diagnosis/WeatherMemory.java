package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.sky.Weather;
import zhenzhi.simulator.world.WeatherReport;

/** What the weather service has told so far. */
final class WeatherMemory implements Weather {
  /** A report counts the strikes of this time before it. */
  private static final Duration COUNTED = Duration.ofMinutes(30);

  private final TreeMap<Instant, WeatherReport> reports = new TreeMap<>();

  void take(WeatherReport report) {
    reports.put(report.of(), report);
  }

  private Collection<WeatherReport> between(Instant from, Instant until) {
    return from.isAfter(until) ? List.of() : reports.subMap(from, true, until, true).values();
  }

  @Override
  public OptionalDouble rain(String area, Instant from, Instant until) {
    return between(from, until).stream()
        .flatMap(report -> Stream.ofNullable(report.areas().get(area)))
        .mapToDouble(WeatherReport.Area::rain)
        .max();
  }

  @Override
  public boolean lightning(String area, Instant from, Instant until) {
    return between(from, until.plus(COUNTED)).stream()
        .flatMap(report -> Stream.ofNullable(report.areas().get(area)))
        .anyMatch(told -> told.strikes() > 0);
  }
}
