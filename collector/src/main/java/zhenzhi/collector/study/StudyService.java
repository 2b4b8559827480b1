package zhenzhi.collector.study;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;

/** Answers what stations played day by day, and checks that what is kept is what the facts say. */
@Singleton
public class StudyService {
  private final DatabaseService database;
  private final CalendarConfig config;

  StudyService(DatabaseService database, CalendarConfig config) {
    this.database = database;
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

  /** Recomputes the days from {@code since} until before {@code until} and compares. */
  public List<StudyDifference> verify(List<Long> stations, LocalDate since, LocalDate until)
      throws SQLException {
    try (var connection = database.connect()) {
      return StudyDayRepository.verify(connection, config.zone(), stations, since, until);
    }
  }
}
