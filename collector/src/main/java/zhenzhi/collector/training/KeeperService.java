package zhenzhi.collector.training;

import static zhenzhi.collector.refusal.Refusal.Kind.FORBIDDEN;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Knows who was trained and has read the guide. */
@Singleton
public class KeeperService {
  private final DatabaseService database;
  private final TrainingConfig config;

  KeeperService(DatabaseService database, TrainingConfig config) {
    this.database = database;
    this.config = config;
  }

  /** Who looks after the sites today, by subdistrict and site, A岗 before B岗. */
  public List<Keeper> keepers(Scope scope, LocalDate today) throws SQLException {
    try (var connection = database.connect()) {
      return KeeperRepository.keepers(connection, scope, today);
    }
  }

  /** The same counted by site; one without keepers is not among them. */
  public List<SiteTraining> sites(Scope scope, LocalDate today) throws SQLException {
    return SiteTraining.of(keepers(scope, today), today, config.validMonths());
  }

  /** The same in the transaction of the caller. */
  public List<SiteTraining> sites(Connection connection, Scope scope, LocalDate today)
      throws SQLException {
    var keepers = KeeperRepository.keepers(connection, scope, today);
    return SiteTraining.of(keepers, today, config.validMonths());
  }

  /** 我已读, of a keeper; the same version again changes nothing. */
  public void read(Account keeper, String version, Instant now) throws SQLException {
    var site =
        keeper
            .station()
            .orElseThrow(() -> new Refusal(FORBIDDEN, keeper.login() + " keeps no site"));
    database.inTransaction(connection -> {
      var reader = new Trainee(site, keeper.person());
      KeeperRepository.read(connection, keeper.scope(), reader, version, keeper.id(), now);
      return reader;
    });
  }

  /** Who has read the guide at a site, the newest first. */
  public List<Reading> readings(Scope scope, StationCode code) throws SQLException {
    try (var connection = database.connect()) {
      return KeeperRepository.readings(connection, scope, code);
    }
  }
}
