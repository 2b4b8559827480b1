package zhenzhi.collector.diagnosis.baseline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.collector.station.CalendarConfig;

/** Takes the medians of the days that are over, once, and what they make of each receiver. */
@Singleton
public class BaselineService {
  private static final Logger LOG = LoggerFactory.getLogger(BaselineService.class);

  private static final int DAYS = 14;
  private static final int SITES_AT_ONCE = 500;

  /** By then boxes have sent what they had; what comes later is of boxes that had no line. */
  private static final LocalTime AT = LocalTime.of(1, 0);

  private final DatabaseService database;
  private final CalendarConfig calendar;

  BaselineService(DatabaseService database, CalendarConfig calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /** Looks whether a day of the last fortnight is still to be done. */
  public void look(Instant now) throws SQLException {
    var today = calendar.dayOf(now);
    var latest =
        now.atZone(calendar.zone()).toLocalTime().isBefore(AT)
            ? today.minusDays(2)
            : today.minusDays(1);
    try (var connection = database.connect()) {
      var missing = BaselineRepository.missing(connection, latest.minusDays(DAYS - 1L), latest);
      if (missing.isEmpty() || !BaselineRepository.lock(connection)) {
        return;
      }
      try {
        take(connection, missing, latest, now);
      } finally {
        BaselineRepository.unlock(connection);
      }
    }
  }

  private void take(Connection connection, List<LocalDate> missing, LocalDate latest, Instant now)
      throws SQLException {
    var sites = BaselineRepository.tuners(connection);
    for (var from = 0; from < sites.size(); from += SITES_AT_ONCE) {
      var some = sites.subList(from, Math.min(sites.size(), from + SITES_AT_ONCE));
      for (var day : missing) {
        BaselineRepository.take(connection, some, day, calendar.zone());
      }
      renew(connection, some, latest);
    }
    BaselineRepository.done(connection, missing, now);
    LOG.info("Took the medians of {} days of {} receivers.", missing.size(), sites.size());
  }

  private void renew(Connection connection, List<Long> sites, LocalDate latest)
      throws SQLException {
    var days =
        BaselineRepository.days(connection, sites, latest.minusDays(DAYS - 1L), calendar.zone());
    for (var receiver : days.entrySet()) {
      var baseline = Baseline.of(receiver.getValue());
      if (baseline.isPresent()) {
        BaselineRepository.keep(connection, receiver.getKey(), baseline.get());
      }
    }
  }
}
