package zhenzhi.collector.audit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.DatabaseService;

/**
 * Keeps the record. An entry stands in a transaction of its own, before what it tells of: nothing
 * is done without one.
 */
@Singleton
public class AuditService {
  private static final Logger LOG = LoggerFactory.getLogger(AuditService.class);

  /**
   * Where the chain was is written to the log as well, which lies elsewhere: its end cannot be cut.
   */
  private static final int TELL_EVERY = 1_000;

  private final DatabaseService database;

  AuditService(DatabaseService database) {
    this.database = database;
  }

  /** Answers the entry's number. */
  public long note(Deed deed) throws SQLException {
    var place = database.inTransaction(connection -> AuditRepository.add(connection, deed));
    if (place.nth() % TELL_EVERY == 1) {
      LOG.info("Entry {} of the audit has the hash {}.", place.nth(), place.hash());
    }
    return place.nth();
  }

  /**
   * Deletes the entries from before {@code before}, from the first on, at most some ten thousand at
   * once; answers how many. The chain holds from there, and says so itself.
   */
  public int forget(Instant before, Instant now) throws SQLException {
    return database.inTransaction(connection -> CutRepository.cut(connection, before, now));
  }

  /** The newest first. */
  public List<AuditEntry> list(Search search, long offset, int limit) throws SQLException {
    try (var connection = database.connect()) {
      return AuditRepository.list(connection, search, offset, limit);
    }
  }

  public long count(Search search) throws SQLException {
    try (var connection = database.connect()) {
      return AuditRepository.count(connection, search);
    }
  }

  /** Whether an entry has that hash, or had before the beginning was cut off behind it. */
  boolean has(String hash) throws SQLException {
    try (var connection = database.connect()) {
      return AuditRepository.has(connection, hash);
    }
  }

  /** Works the whole chain out anew: about a second for a million entries [guess]. */
  public Verdict verify() throws SQLException {
    return database.atOneMoment(AuditRepository::verify);
  }
}
