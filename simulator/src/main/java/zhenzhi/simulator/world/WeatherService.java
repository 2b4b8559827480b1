package zhenzhi.simulator.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.simulator.chance.Dice;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.sky.Storm;
import zhenzhi.simulator.sky.Weather;
import zhenzhi.simulator.world.WeatherReport.Area;

/** Tells every ten minutes, ten to twenty minutes late, of the middle of each subdistrict. */
final class WeatherService {
  private static final long STEP = 600_000;
  private static final double MISSING = 0.05;
  private static final double THUNDER_FROM = 18;
  private static final List<Double> RATES =
      List.of(0.0, 0.2, 0.5, 1.0, 2.5, 5.0, 10.0, 20.0, 35.0, 50.0, 80.0);

  private final Weather weather;
  private final long seed;
  private final Map<String, Middle> middles;

  private record Middle(double x, double y) {}

  WeatherService(Weather weather, List<Premises> sites, long seed) {
    this.weather = weather;
    this.seed = seed;
    this.middles = new LinkedHashMap<>();
    for (var site : sites) {
      middles.computeIfAbsent(site.site().subdistrict(), name -> middle(sites, name));
    }
  }

  private static Middle middle(List<Premises> sites, String subdistrict) {
    var own = sites.stream().filter(s -> s.site().subdistrict().equals(subdistrict)).toList();
    return new Middle(
        own.stream().mapToDouble(Premises::x).average().orElseThrow(),
        own.stream().mapToDouble(Premises::y).average().orElseThrow());
  }

  /** The newest report at {@code at}; none when it is missing. */
  Optional<WeatherReport> at(long at) {
    var step = Math.floorDiv(at, STEP) - 1;
    var dice = Dice.of(seed, "weather service", step);
    if (dice.chance(MISSING)) {
      return Optional.empty();
    }
    var of = step * STEP;
    var areas = new LinkedHashMap<String, Area>();
    middles.forEach((name, middle) -> areas.put(name, area(middle, of, dice)));
    return Optional.of(new WeatherReport(Instant.ofEpochMilli(of), areas));
  }

  private Area area(Middle middle, long of, Dice dice) {
    var rain = 0.0;
    var thunder = 0.0;
    for (var storm : weather.storms()) {
      if (of >= storm.from() - STEP && of <= storm.until() + 3 * STEP) {
        rain += storm.rate(middle.x, middle.y, of);
        thunder += thunder(storm, middle, of);
      }
    }
    var seen = rain * dice.between(0.6, 1.6);
    var coarse = RATES.stream().filter(rate -> rate <= seen).reduce(0.0, Math::max);
    return new Area(coarse, (int) (thunder * dice.between(0.5, 1.5)));
  }

  private static double thunder(Storm storm, Middle middle, long of) {
    if (!storm.showery()) {
      return 0;
    }
    var strikes = 0.0;
    for (var ago = 0; ago < 3; ago++) {
      strikes += Math.max(0, storm.rate(middle.x, middle.y, of - ago * STEP) - THUNDER_FROM) / 6;
    }
    return strikes;
  }
}
