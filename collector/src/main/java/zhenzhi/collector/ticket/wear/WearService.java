package zhenzhi.collector.ticket.wear;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;

/** Tells what wears out. */
@Singleton
public class WearService {
  private final DatabaseService database;
  private final CalendarConfig calendar;

  WearService(DatabaseService database, CalendarConfig calendar) {
    this.database = database;
    this.calendar = calendar;
  }

  /** Of the scope, from {@code since} to before {@code until}. */
  public Wear of(Scope scope, Instant since, Instant until) throws SQLException {
    try (var connection = database.connect()) {
      return new Wear(
          WearRepository.models(connection, scope, since, until),
          WearRepository.repeats(connection, scope, since, until),
          WearRepository.years(connection, scope, calendar.zone()));
    }
  }
}
