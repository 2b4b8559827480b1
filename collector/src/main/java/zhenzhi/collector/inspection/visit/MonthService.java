package zhenzhi.collector.inspection.visit;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;

/** Says what visits come to, for pages, overviews and the assessment. */
@Singleton
public class MonthService {
  private final DatabaseService database;
  private final CalendarConfig calendar;

  MonthService(DatabaseService database, CalendarConfig calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /** Sites that were drawn or visited, by subdistrict; those where nobody was stand first. */
  public List<MonthLine> month(Scope scope, YearMonth month) throws SQLException {
    try (var connection = database.connect()) {
      return MonthRepository.month(connection, scope, month);
    }
  }

  /**
   * What the visits of some days came to, in the order of the sites' codes; a site that nobody
   * visited is not among them.
   *
   * @param until the last day
   */
  public List<SpotCheck> between(Scope scope, LocalDate from, LocalDate until) throws SQLException {
    try (var connection = database.connect()) {
      return between(connection, scope, from, until);
    }
  }

  /** The same in the transaction of the caller. */
  public List<SpotCheck> between(
      Connection connection, Scope scope, LocalDate from, LocalDate until) throws SQLException {
    return MonthRepository.between(
        connection, scope, calendar.startOf(from), calendar.startOf(until.plusDays(1)));
  }
}
