package zhenzhi.collector.bulletin;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;

/** Brings issued bulletins to those who get them, and keeps who opened and signed for what. */
@Singleton
public class MailroomService {
  private static final int SHOWN = 100;

  private final DatabaseService database;
  private final BulletinService bulletins;

  MailroomService(DatabaseService database, BulletinService bulletins) {
    this.database = database;
    this.bulletins = bulletins;
  }

  /** What came to somebody's unit or site, the newest first. */
  public List<Received> received(Account account) throws SQLException {
    if (account.role() == Role.TECHNICIAN) {
      return List.of();
    }
    try (var connection = database.connect()) {
      return RecipientRepository.received(connection, account, SHOWN);
    }
  }

  /** Opens a bulletin that came to somebody: the edition that is theirs. */
  public Edition open(Account account, long id, Instant now) throws SQLException {
    try (var connection = database.connect()) {
      var edition =
          RecipientRepository.editionFor(connection, id, account)
              .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no bulletin " + id));
      RecipientRepository.open(connection, id, account, now);
      return edition;
    }
  }

  /** Signs for one (签收); once is enough. */
  public void sign(Account account, long id, Instant now) throws SQLException {
    open(account, id, now);
    try (var connection = database.connect()) {
      RecipientRepository.sign(connection, id, account, now);
    }
  }

  /** Who gets one of the office's bulletins, those that have not signed first. */
  public List<Recipient> recipients(Account account, long id, int offset, int limit)
      throws SQLException {
    bulletins.find(account, id);
    try (var connection = database.connect()) {
      return RecipientRepository.list(connection, id, offset, limit);
    }
  }

  public RecipientCounts counts(Account account, long id) throws SQLException {
    bulletins.find(account, id);
    try (var connection = database.connect()) {
      return RecipientRepository.counts(connection, id);
    }
  }

  /** The units that get it, and which edition. */
  public Map<Long, Edition> units(Account account, long id) throws SQLException {
    bulletins.find(account, id);
    try (var connection = database.connect()) {
      return RecipientRepository.units(connection, id);
    }
  }

  /** Which edition the sites get; none when they get none. */
  public Optional<Edition> stations(Account account, long id) throws SQLException {
    bulletins.find(account, id);
    try (var connection = database.connect()) {
      return RecipientRepository.stations(connection, id);
    }
  }
}
