package zhenzhi.collector.diagnosis.sky;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * The weather as lines tell it: of a unit, or else of the next one above of which something is told
 * for that time.
 */
public final class ToldWeather implements Weather {
  private final Map<String, List<WeatherLine>> lines;

  public ToldWeather(Collection<WeatherLine> lines) {
    this.lines = lines.stream().collect(groupingBy(WeatherLine::area));
  }

  @Override
  public OptionalDouble rain(String area, Instant from, Instant until) {
    for (var unit = area; !unit.isEmpty(); unit = above(unit)) {
      var told = told(unit, from, until);
      var rain = told.stream().mapToDouble(WeatherLine::rain).max();
      // Services are late: that it is dry is known of the half at least.
      if (rain.orElse(0) > 0 || (rain.isPresent() && isHalf(told, from, until))) {
        return rain;
      }
    }
    return OptionalDouble.empty();
  }

  @Override
  public boolean lightning(String area, Instant from, Instant until) {
    for (var unit = area; !unit.isEmpty(); unit = above(unit)) {
      var told = told(unit, from, until);
      if (!told.isEmpty()) {
        return told.stream().anyMatch(WeatherLine::lightning);
      }
    }
    return false;
  }

  private List<WeatherLine> told(String unit, Instant from, Instant until) {
    return lines.getOrDefault(unit, List.of()).stream()
        .filter(line -> line.touches(from, until))
        .toList();
  }

  private static boolean isHalf(List<WeatherLine> told, Instant from, Instant until) {
    var sum = Duration.ZERO;
    var last = from;
    for (var line : told.stream().sorted(comparing(WeatherLine::from)).toList()) {
      var begin = line.from().isAfter(last) ? line.from() : last;
      var end = line.until().isBefore(until) ? line.until() : until;
      if (begin.isBefore(end)) {
        sum = sum.plus(Duration.between(begin, end));
        last = end;
      }
    }
    return sum.multipliedBy(2).compareTo(Duration.between(from, until)) >= 0;
  }

  /** {@code /1/4/} of {@code /1/4/9/}; empty above the root. */
  private static String above(String path) {
    var slash = path.lastIndexOf('/', path.length() - 2);
    return slash <= 0 ? "" : path.substring(0, slash + 1);
  }
}
