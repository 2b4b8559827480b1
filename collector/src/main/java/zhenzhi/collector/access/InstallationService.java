package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;

/**
 * Knows who decides what holds for every site of the installation: the office in whose scope every
 * other office lies. Of two that stand beside one another neither does.
 */
@Singleton
public class InstallationService {
  private final DatabaseService database;

  InstallationService(DatabaseService database) {
    this.database = database;
  }

  public boolean mayDecide(Account account) throws SQLException {
    try (var connection = database.connect()) {
      return InstallationRepository.isAboveAll(connection, account.id());
    }
  }

  /** Refuses whoever may not decide. */
  public void require(Account account) throws SQLException {
    try (var connection = database.connect()) {
      require(connection, account.id());
    }
  }

  /** The same, in the transaction that changes something. */
  public void require(Connection connection, long account) throws SQLException {
    if (!InstallationRepository.isAboveAll(connection, account)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "another office has to decide what holds for all sites");
    }
  }
}
