package zhenzhi.collector.diagnosis.weather;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.sky.ToldWeather;
import zhenzhi.collector.diagnosis.sky.UnitNames;
import zhenzhi.collector.diagnosis.sky.Weather;
import zhenzhi.collector.diagnosis.sky.WeatherLine;
import zhenzhi.collector.diagnosis.sky.WeatherText;
import zhenzhi.collector.diagnosis.sky.WeatherText.Bad;
import zhenzhi.collector.diagnosis.weather.WeatherState.Source;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.OrgService;
import zhenzhi.collector.station.Scope;

/** Knows the weather as far as somebody tells of it; the last good word holds while one fails. */
@Singleton
public class WeatherService {
  private static final Logger LOG = LoggerFactory.getLogger(WeatherService.class);

  /** More bad lines than these are one mistake. */
  private static final int SHOWN = 5;

  private final DatabaseService database;
  private final OrgService units;
  private final CalendarConfig calendar;
  private final WeatherConfig config;
  private final Map<Source, Good> good = new EnumMap<>(Source.class);
  private final Map<Source, Trouble> troubles = new EnumMap<>(Source.class);
  private volatile Weather told = Weather.UNKNOWN;

  WeatherService(
      DatabaseService database, OrgService units, CalendarConfig calendar, WeatherConfig config) {
    this.database = database;
    this.units = units;
    this.calendar = calendar;
    this.config = config;
  }

  private record Good(String text, Instant at) {}

  private record Trouble(String failure, List<Bad> bad) {}

  /** What is told by now. */
  public Weather told() {
    return told;
  }

  /** How the feeds are; none when none is configured. */
  public List<WeatherState> states() throws SQLException {
    try (var connection = database.connect()) {
      return WeatherRepository.list(connection);
    }
  }

  /** Looks at the feeds once. */
  public synchronized void look(Instant now) throws SQLException {
    var names = new UnitNames(units.list(Scope.ALL));
    var lines = new ArrayList<WeatherLine>();
    var states = new ArrayList<WeatherState>();
    for (var source : Source.values()) {
      if (!where(source).isEmpty()) {
        states.add(look(source, names, lines, now));
      }
    }
    told = lines.isEmpty() ? Weather.UNKNOWN : new ToldWeather(lines);
    try (var connection = database.connect()) {
      WeatherRepository.keep(connection, states);
    }
  }

  private String where(Source source) {
    return switch (source) {
      case FILE -> config.file();
      case SERVICE -> config.url();
    };
  }

  private WeatherState look(Source source, UnitNames names, List<WeatherLine> lines, Instant now) {
    var failure = "";
    try {
      good.put(source, new Good(fetched(source), now));
    } catch (IOException | IllegalArgumentException problem) {
      failure = String.valueOf(problem.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    var last = Optional.ofNullable(good.get(source));
    var text =
        last.map(one -> WeatherText.read(one.text(), names, calendar.zone()))
            .orElse(WeatherText.NOTHING);
    lines.addAll(text.lines());
    tell(source, text.bad(), failure);
    var shown = text.bad().stream().limit(SHOWN).map(bad -> bad.number() + ": " + bad.text());
    return new WeatherState(
        source, now, last.map(Good::at), text.lines().size(), shown.toList(), failure);
  }

  private String fetched(Source source) throws IOException, InterruptedException {
    var fetcher = new WeatherFetcher(config);
    return switch (source) {
      case FILE -> fetcher.file();
      case SERVICE -> fetcher.service();
    };
  }

  /** Once, and not at every look. */
  private void tell(Source source, List<Bad> bad, String failure) {
    var trouble = new Trouble(failure, bad);
    if (trouble.equals(troubles.put(source, trouble))) {
      return;
    }
    var where = where(source);
    if (!failure.isEmpty()) {
      LOG.warn("The weather from \"{}\" cannot be read, and is tried again: {}", where, failure);
    }
    bad.stream()
        .limit(SHOWN)
        .forEach(one ->
            LOG.warn(
                "Line {} of the weather from \"{}\" is not used, {}: \"{}\"",
                one.number(),
                where,
                one.why(),
                one.text()));
    if (bad.size() > SHOWN) {
      LOG.warn("Nor are {} more lines of \"{}\".", bad.size() - SHOWN, where);
    }
  }
}
