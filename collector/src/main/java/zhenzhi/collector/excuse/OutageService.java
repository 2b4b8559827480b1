package zhenzhi.collector.excuse;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;

/** Excuses all sites for the times in which nobody listened, once for each. */
@Singleton
public class OutageService {
  private static final Logger LOG = LoggerFactory.getLogger(OutageService.class);

  private final DatabaseService database;
  private final ExcuseConfig config;

  OutageService(DatabaseService database, ExcuseConfig config) {
    this.database = database;
    this.config = config;
  }

  /** Looks at all that is known, so that an outage that was missed is found the next time. */
  public void look(Instant now) throws SQLException {
    try (var connection = database.connect()) {
      var outages = Outages.of(OutageRepository.listened(connection), config.shortestOutage());
      outages.removeAll(OutageRepository.known(connection));
      connection.setAutoCommit(false);
      try {
        for (var outage : outages) {
          excuse(connection, outage, now);
          connection.commit();
        }
      } finally {
        connection.rollback(); // nothing, after the commit
        connection.setAutoCommit(true);
      }
    }
  }

  private static void excuse(Connection connection, Span outage, Instant now) throws SQLException {
    var act = ExcuseRepository.next(connection);
    if (OutageRepository.enter(connection, outage, act)) {
      var excuse = new NewExcuse(Excuse.Cause.OUR_OUTAGE, outage, "系统自己没有在接收数据，不是站点的问题");
      var sites =
          ExcuseRepository.add(
              connection, Scope.ALL, excuse, act, Optional.empty(), OptionalLong.empty(), now);
      LOG.info(
          "Nobody listened from {} until {}: {} sites are excused.",
          outage.start(),
          outage.end(),
          sites);
    }
  }
}
