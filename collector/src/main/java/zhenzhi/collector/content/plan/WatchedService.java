package zhenzhi.collector.content.plan;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.YearMonth;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Says what a site watched, and what of its plan is missing. */
@Singleton
public class WatchedService {
  private final DatabaseService database;
  private final RegistryService registry;

  WatchedService(DatabaseService database, RegistryService registry) {
    this.database = database;
    this.registry = registry;
  }

  /** Refused for a site that is not in the scope. */
  public StationMonth month(Scope scope, StationCode code, YearMonth month) throws SQLException {
    var station = registry.get(scope, code);
    try (var connection = database.connect()) {
      var watched = WatchedRepository.list(connection, registry.idOf(scope, code), month);
      var plan = PlanRepository.items(connection, station.orgPath(), month);
      return new StationMonth(station, month, watched, PlanGap.of(plan, watched));
    }
  }
}
