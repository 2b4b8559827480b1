package zhenzhi.dashboard.office;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.weather.WeatherService;
import zhenzhi.collector.station.picture.OverviewService;
import zhenzhi.collector.station.picture.StationFilter;
import zhenzhi.dashboard.frame.Reader;

/** Collects what is known of the service's own parts. */
@Singleton
class ServiceStateService {
  private final DatabaseService database;
  private final OverviewService overviews;
  private final MeterRegistry meters;
  private final WeatherService weather;

  ServiceStateService(
      DatabaseService database,
      OverviewService overviews,
      MeterRegistry meters,
      WeatherService weather) {
    this.database = database;
    this.overviews = overviews;
    this.meters = meters;
    this.weather = weather;
  }

  Service look(Reader reader) throws SQLException {
    var all =
        new StationFilter(
            "",
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            Integer.MAX_VALUE);
    var lines = overviews.overview(reader.scope(), all, reader.times().now()).stations().items();
    return new Service(
        database.schema(),
        gauge("ingest.link.up"),
        gauge("ingest.queue"),
        gauge("ingest.queue.age"),
        lines.stream().flatMap(line -> line.heardAt().stream()).max(Comparator.naturalOrder()),
        version(),
        gauge("workday.holidays.missing"),
        weather.states());
  }

  /** Where this process takes no reports in, there are no such gauges. */
  private OptionalDouble gauge(String name) {
    return Optional.ofNullable(meters.find(name).gauge())
        .map(Gauge::value)
        .map(OptionalDouble::of)
        .orElseGet(OptionalDouble::empty);
  }

  /** The jar knows; classes that were just compiled do not. */
  private static String version() {
    return Optional.ofNullable(ServiceStateService.class.getPackage().getImplementationVersion())
        .orElse("开发版");
  }
}
