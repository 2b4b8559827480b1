package zhenzhi.collector.diagnosis.clinic;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.chart.Archive;
import zhenzhi.collector.diagnosis.sweep.Scene;
import zhenzhi.collector.diagnosis.sweep.Sweep;
import zhenzhi.collector.diagnosis.weather.WeatherService;
import zhenzhi.collector.station.picture.ListeningService;
import zhenzhi.collector.station.situation.StationConfig;
import zhenzhi.collector.workday.WorkCalendar;

/**
 * Looks at all sites, one collector at a time: everything is read, judged and kept in one
 * transaction, so that a sweep that fails has not happened.
 */
@Singleton
public class DiagnosisService {
  /** Two boxes with the same name are sought less often: it takes a look at every site. */
  private static final Duration DEVICES = Duration.ofMinutes(5);

  private final DatabaseService database;
  private final ListeningService listening;
  private final DiagnosisConfig config;
  private final StationConfig stations;
  private final DiagnosisMetrics metrics;
  private final WeatherService weather;
  private final WorkCalendar workdays;
  private final Sweep sweep;
  private volatile Devices devices = new Devices(Set.of(), Instant.EPOCH);

  DiagnosisService(
      DatabaseService database,
      ListeningService listening,
      DiagnosisConfig config,
      StationConfig stations,
      DiagnosisMetrics metrics,
      WeatherService weather,
      WorkCalendar workdays) {
    this.database = database;
    this.listening = listening;
    this.config = config;
    this.stations = stations;
    this.metrics = metrics;
    this.weather = weather;
    this.workdays = workdays;
    this.sweep = new Sweep(config, stations.silenceLimit());
  }

  private record Devices(Set<Long> same, Instant at) {}

  /** Looks once; does nothing while another collector looks. */
  public void sweep(Instant now) throws SQLException {
    var heard = listening.at(now).since();
    database.inTransaction(connection -> {
      if (!AdvisoryLock.DIAGNOSES.tryWithin(connection)) {
        return false;
      }
      var began = System.nanoTime();
      var patients = new PatientRepository(connection, config, stations.silenceLimit(), now);
      renewDevices(connection, now);
      CaseRepository.retire(connection, now);
      ChartRepository.forgetRetired(connection);
      var charts = ChartRepository.list(connection);
      var incidents = IncidentRepository.open(connection);
      var looked =
          patients.list(LatelyRepository.list(connection, devices.same(), now), charts.charts());
      var outcome =
          sweep.of(
              new Scene(
                  looked,
                  patients.areas(),
                  incidents,
                  archive(connection),
                  weather.told(),
                  workdays,
                  heard,
                  now));
      OutcomeRepository.keep(connection, outcome, charts, incidents, now);
      AskRepository.ask(connection, outcome.unsure(), config, now);
      var took = Duration.ofNanos(System.nanoTime() - began);
      SweepRepository.done(connection, now, took, looked.size());
      metrics.swept(took, looked.size());
      return true;
    });
    try (var connection = database.connect()) {
      SweepRepository.newest(connection).ifPresent(metrics::newest);
    }
  }

  private void renewDevices(Connection connection, Instant now) throws SQLException {
    if (devices.at().plus(DEVICES).isBefore(now)) {
      LatelyRepository.adopt(connection);
      devices = new Devices(LatelyRepository.sameDevice(connection, now), now);
    }
  }

  private static Archive archive(Connection connection) {
    return (since, now) -> {
      try {
        return ArchiveRepository.recall(connection, since, now);
      } catch (SQLException problem) {
        throw new UnreachableArchive(problem);
      }
    };
  }

  /** Carries what went wrong out of the rule that asked. */
  static final class UnreachableArchive extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreachableArchive(SQLException problem) {
      super(problem);
    }
  }
}
