package zhenzhi.collector.station.premises;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.premises.Premises.Spot;
import zhenzhi.protocol.StationCode;

/** Keeps where sites stand and what they hang on. */
@Singleton
public class PremisesService {
  private static final Logger LOG = LoggerFactory.getLogger(PremisesService.class);

  private final DatabaseService database;
  private final RegistryService registry;

  PremisesService(DatabaseService database, RegistryService registry) {
    this.database = database;
    this.registry = registry;
  }

  public Premises get(Scope scope, StationCode code) throws SQLException {
    var site = registry.idOf(scope, code);
    try (var connection = database.connect()) {
      return PremisesRepository.get(connection, site);
    }
  }

  /**
   * Keeps them; the next sweep goes by them.
   *
   * @param account who says so
   */
  public void keep(Scope scope, StationCode code, Premises premises, long account)
      throws SQLException {
    var site = registry.idOf(scope, code);
    try (var connection = database.connect()) {
      PremisesRepository.keep(connection, site, premises);
    }
    LOG.info("Account {} entered the premises of \"{}\": {}.", account, code, premises);
  }

  /** Where those of the sites stand of which that is known. */
  public Map<StationCode, Spot> spots(Scope scope, Collection<StationCode> codes)
      throws SQLException {
    try (var connection = database.connect()) {
      return PremisesRepository.spots(connection, scope, codes);
    }
  }

  /** What other sites of the scope hang on, by name: the same thing should be called the same. */
  public Names names(Scope scope) throws SQLException {
    try (var connection = database.connect()) {
      return PremisesRepository.names(connection, scope);
    }
  }

  /** Names in use. */
  public record Names(List<String> feeders, List<String> switches, List<String> uplinks) {
    public Names {
      feeders = List.copyOf(feeders);
      switches = List.copyOf(switches);
      uplinks = List.copyOf(uplinks);
    }
  }
}
