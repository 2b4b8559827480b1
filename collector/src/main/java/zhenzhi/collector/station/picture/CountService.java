package zhenzhi.collector.station.picture;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.situation.StationConfig;

/** Counts how the sites of a scope are, however many there are. */
@Singleton
public class CountService {
  private final DatabaseService database;
  private final ListeningService listening;
  private final StationConfig limits;

  CountService(DatabaseService database, ListeningService listening, StationConfig limits) {
    this.database = database;
    this.listening = listening;
    this.limits = limits;
  }

  public SituationCounts count(Scope scope, Instant now) throws SQLException {
    var heard = listening.at(now);
    try (var connection = database.connect()) {
      return CountRepository.count(connection, scope, heard, limits, now);
    }
  }
}
