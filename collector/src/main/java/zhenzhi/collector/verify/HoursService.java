package zhenzhi.collector.verify;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.AdvisoryLock;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.rounds.Night;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.study.StudyDayRepository;
import zhenzhi.collector.study.StudyMonthRepository;

/**
 * Recounts the hours of all sites once a night, and those of sites whose hours differed again at
 * each look: what was being recounted at that moment is in order at the next. One collector at a
 * time, and never in a hurry.
 */
@Singleton
class HoursService {
  private static final int AT_ONCE = 50;

  /** Boxes tell what is up to 60 days old; what is older nobody changes any more. */
  private static final int DAYS = 62;

  private final DatabaseService database;
  private final CalendarConfig calendar;
  private List<Long> differing = List.of();
  private @Nullable LocalDate looked;

  HoursService(DatabaseService database, CalendarConfig calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /** How many sites' hours differ; absent before the first night. */
  Optional<Integer> look(Instant now) throws SQLException {
    var today = calendar.dayOf(now);
    var isDue = Night.isAt(now, calendar.zone()) && !today.equals(looked);
    if (isDue || !differing.isEmpty()) {
      recount(isDue, today);
    }
    return looked == null ? Optional.empty() : Optional.of(differing.size());
  }

  private void recount(boolean isDue, LocalDate today) throws SQLException {
    try (var connection = database.connect()) {
      if (!AdvisoryLock.HOURS.tryTake(connection)) {
        return;
      }
      try {
        differing = differing(isDue ? all(connection) : differing, today);
        looked = isDue ? today : looked;
      } finally {
        AdvisoryLock.HOURS.release(connection);
      }
    }
  }

  private static List<Long> all(Connection connection) throws SQLException {
    return List.copyOf(VerifyRepository.stations(connection, Optional.empty()).keySet());
  }

  private List<Long> differing(List<Long> stations, LocalDate today) throws SQLException {
    var found = new ArrayList<Long>();
    for (var from = 0; from < stations.size(); from += AT_ONCE) {
      var some = stations.subList(from, Math.min(stations.size(), from + AT_ONCE));
      found.addAll(database.atOneMoment(connection -> differing(connection, some, today)));
    }
    return found;
  }

  private Set<Long> differing(Connection connection, List<Long> stations, LocalDate today)
      throws SQLException {
    var first = today.minusDays(DAYS);
    var found = new TreeSet<Long>();
    StudyDayRepository.verify(connection, calendar.zone(), stations, first, today.plusDays(1))
        .forEach(difference -> found.add(difference.station()));
    StudyMonthRepository.verify(connection, stations, first, today)
        .forEach(difference -> found.add(difference.station()));
    return found;
  }
}
