package zhenzhi.collector.study;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Answers what stations played day by day, and checks that what is kept is what the facts say. */
@Singleton
public class StudyService {
  private final DatabaseService database;
  private final RegistryService registry;
  private final CalendarConfig config;

  StudyService(DatabaseService database, RegistryService registry, CalendarConfig config) {
    this.database = database;
    this.registry = registry;
    this.config = config;
  }

  /**
   * The days of a station from {@code since} until before {@code until}; those of which nothing was
   * heard are missing.
   */
  public List<StudyDay> days(long station, LocalDate since, LocalDate until) throws SQLException {
    try (var connection = database.connect()) {
      var days = StudyDayRepository.list(connection, List.of(station), since, until);
      return List.copyOf(days.values());
    }
  }

  /** How much of what played from {@code since} until before {@code until} no box reported. */
  public Duration imported(Scope scope, StationCode code, LocalDate since, LocalDate until)
      throws SQLException {
    return days(registry.idOf(scope, code), since, until).stream()
        .map(StudyDay::imported)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** How the hours of {@code day} come about; refused for a site that is not in the scope. */
  public DayAccount account(Scope scope, StationCode code, LocalDate day) throws SQLException {
    var key = new StationDate(registry.idOf(scope, code), day);
    try (var connection = database.connect()) {
      return PlaybackRepository.account(
          connection, config.zone(), PolicyRepository.list(connection), key);
    }
  }

  /** The same of several days of a site. */
  public List<DayAccount> accounts(long station, Collection<LocalDate> days) throws SQLException {
    var accounts = new ArrayList<DayAccount>();
    try (var connection = database.connect()) {
      var policies = PolicyRepository.list(connection);
      for (var day : days) {
        var key = new StationDate(station, day);
        accounts.add(PlaybackRepository.account(connection, config.zone(), policies, key));
      }
    }
    return accounts;
  }

  /** Recomputes the days from {@code since} until before {@code until} and compares. */
  public List<StudyDifference> verify(List<Long> stations, LocalDate since, LocalDate until)
      throws SQLException {
    try (var connection = database.connect()) {
      return StudyDayRepository.verify(connection, config.zone(), stations, since, until);
    }
  }

  /**
   * Changes what decides the hours of stations, and works their days and months out anew in the
   * same transaction.
   *
   * @param touched when the change makes a difference, by station
   */
  public void change(Map<Long, List<Span>> touched, Change change) throws SQLException {
    database.inTransaction(connection -> {
      StationLockRepository.lock(connection, touched.keySet());
      change.write(connection);
      var written = StudyDayRepository.recount(connection, config.zone(), touched);
      StudyDayRepository.forget(connection, written);
      StudyMonthRepository.keep(connection, written, List.of());
      return written.size();
    });
  }

  /** Writes facts, or what a person decided about them. */
  @FunctionalInterface
  public interface Change {
    void write(Connection connection) throws SQLException;
  }
}
