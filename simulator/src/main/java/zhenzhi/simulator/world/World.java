package zhenzhi.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zhenzhi.simulator.cause.Causes;
import zhenzhi.simulator.fleet.Fleet;
import zhenzhi.simulator.fleet.Premises;
import zhenzhi.simulator.fleet.WorldSite;
import zhenzhi.simulator.heard.Absence;
import zhenzhi.simulator.heard.Heard;
import zhenzhi.simulator.heard.SiteRun;
import zhenzhi.simulator.scenario.Scenario;
import zhenzhi.simulator.sky.Air;
import zhenzhi.simulator.sky.Weather;
import zhenzhi.simulator.truth.Truth;

/**
 * A fleet, its place on earth and its weather, as a scenario and a seed make them: the same on
 * every machine, bit for bit. A world is looked at by one thread and goes forward only; a second
 * look begins with a second world.
 */
public final class World {
  private final List<WorldSite> sites;
  private final List<SiteRun> runs;
  private final List<Truth> truths;
  private final Absence absence;
  private final WeatherService weather;

  private World(List<WorldSite> sites, List<SiteRun> runs, Causes causes, WeatherService weather) {
    this.sites = sites;
    this.runs = runs;
    this.truths = causes.truths();
    this.absence = causes.absence();
    this.weather = weather;
  }

  public static World of(Scenario scenario, long seed) {
    var fleet = Fleet.of(scenario, seed);
    var weather = Weather.of(scenario, seed);
    var air = new Air(scenario, seed);
    var causes = Causes.of(scenario, fleet, weather, air, seed);
    var begin = scenario.begin().toEpochMilli();
    var runs =
        IntStream.range(0, fleet.sites().size())
            .mapToObj(i ->
                new SiteRun(
                    fleet.sites().get(i),
                    causes.timelines().get(i),
                    causes.absence(),
                    air,
                    seed,
                    begin))
            .toList();
    return new World(
        fleet.sites().stream().map(Premises::site).toList(),
        runs,
        causes,
        new WeatherService(weather, fleet.sites(), seed));
  }

  public List<WorldSite> sites() {
    return sites;
  }

  /** What the collector has heard of a site by {@code at}, which is not before the last look. */
  public Heard look(WorldSite site, Instant at) {
    return look(site.index(), at.toEpochMilli());
  }

  /** The same for those who look millions of times: the site's index, milliseconds of 1970. */
  public Heard look(int site, long at) {
    return runs.get(site).look(at);
  }

  /**
   * Whether the collector itself is away at {@code at} and hears nobody; what it knows of each site
   * then stays as it was.
   */
  public boolean isAway(Instant at) {
    return absence.isAway(at.toEpochMilli());
  }

  /** Every cause that befalls somebody, in the order of their beginnings. */
  public List<Truth> truths() {
    return truths;
  }

  /** What a public service says of the weather by {@code at}: coarse, late, sometimes missing. */
  public Optional<WeatherReport> weather(Instant at) {
    return weather.at(at.toEpochMilli());
  }
}
