package zhenzhi.collector.study;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.study.StudyDayRepository.StationDate;

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
   * A day on which what is kept is not what the playback says.
   *
   * @param kept absent where there is no such day though there was playback
   */
  public record Difference(
      long station, LocalDate day, Optional<StudyDay> kept, StudyDay recomputed) {}

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
  public List<Difference> verify(List<Long> stations, LocalDate since, LocalDate until)
      throws SQLException {
    try (var connection = database.connect()) {
      var kept = StudyDayRepository.list(connection, stations, since, until);
      var keys = new TreeSet<StationDate>();
      for (var station : stations) {
        since.datesUntil(until).forEach(day -> keys.add(new StationDate(station, day)));
      }
      var differences = new ArrayList<Difference>();
      var worked = StudyDayRepository.workOut(connection, config.zone(), keys);
      for (var entry : worked.entrySet()) {
        var key = entry.getKey();
        var known = Optional.ofNullable(kept.get(key));
        var day = entry.getValue();
        var right = known.map(day::equals).orElse(day.playing().isEmpty());
        if (!right) {
          differences.add(new Difference(key.station(), key.day(), known, day));
        }
      }
      return differences;
    }
  }
}
