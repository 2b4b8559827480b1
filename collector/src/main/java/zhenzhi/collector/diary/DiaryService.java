package zhenzhi.collector.diary;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Answers what the days of a site came to. A site outside the scope is refused. */
@Singleton
public class DiaryService {
  private final DatabaseService database;
  private final RegistryService registry;

  DiaryService(DatabaseService database, RegistryService registry) {
    this.database = database;
    this.registry = registry;
  }

  public Diary diary(Scope scope, StationCode code, Year year) throws SQLException {
    var station = registry.idOf(scope, code);
    var first = year.atDay(1);
    var last = year.atDay(year.length());
    try (var connection = database.connect()) {
      var days = DiaryRepository.days(connection, station, first, last);
      var months = DiaryRepository.months(connection, station, first, last);
      return new Diary(
          year,
          first
              .datesUntil(last.plusDays(1))
              .map(day -> days.getOrDefault(day, DiaryDay.unknown(day)))
              .toList(),
          IntStream.rangeClosed(1, 12)
              .mapToObj(year::atMonth)
              .map(month -> new DiaryMonth(month, months.getOrDefault(month, Tally.NOTHING)))
              .toList());
    }
  }

  /** The days from the first to the last, both included. */
  public List<DiaryDay> days(Scope scope, StationCode code, LocalDate first, LocalDate last)
      throws SQLException {
    var station = registry.idOf(scope, code);
    try (var connection = database.connect()) {
      var days = DiaryRepository.days(connection, station, first, last);
      return first
          .datesUntil(last.plusDays(1))
          .map(day -> days.getOrDefault(day, DiaryDay.unknown(day)))
          .toList();
    }
  }
}
