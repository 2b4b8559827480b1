package zhenzhi.collector.diagnosis.baseline;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.diagnosis.symptom.Baseline;
import zhenzhi.collector.station.CalendarConfig;

/** Takes the medians of the days that are over, and what they make of each receiver. */
@Singleton
public class BaselineService {
  private static final Duration EVERY = Duration.ofMinutes(30);
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

  /** Looks, if nobody has for a while. */
  public void look(Instant now) throws SQLException {
    var today = calendar.dayOf(now);
    var isEarly = now.atZone(calendar.zone()).toLocalTime().isBefore(AT);
    try (var connection = database.connect()) {
      var since = now.minus(EVERY);
      if (!BaselineRepository.isDue(connection, since)
          || !AdvisoryLock.BASELINES.tryTake(connection)) {
        return;
      }
      try {
        if (BaselineRepository.isDue(connection, since)) {
          take(connection, today.minusDays(isEarly ? 2 : 1));
          BaselineRepository.done(connection, now);
        }
      } finally {
        AdvisoryLock.BASELINES.release(connection);
      }
    }
  }

  private void take(Connection connection, LocalDate last) throws SQLException {
    var sites = BaselineRepository.tuners(connection);
    var first = last.minusDays(DAYS - 1L);
    for (var from = 0; from < sites.size(); from += SITES_AT_ONCE) {
      var some = sites.subList(from, Math.min(sites.size(), from + SITES_AT_ONCE));
      BaselineRepository.take(connection, some, first, last, calendar.zone());
      renew(connection, some, first);
    }
  }

  private void renew(Connection connection, List<Long> sites, LocalDate first) throws SQLException {
    var days = BaselineRepository.days(connection, sites, first, calendar.zone());
    for (var receiver : days.entrySet()) {
      var baseline = Baseline.of(receiver.getValue());
      if (baseline.isPresent()) {
        BaselineRepository.keep(connection, receiver.getKey(), baseline.get());
      }
    }
  }
}
