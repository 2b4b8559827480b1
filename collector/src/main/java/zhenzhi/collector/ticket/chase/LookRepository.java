package zhenzhi.collector.ticket.chase;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets one at a time look for what needs a ticket, so that nothing gets two. */
public final class LookRepository {
  private static final long LOCK = 5_461_300_673L; // any number, the same in every collector

  private LookRepository() {}

  /** Answers false while another collector does the same. */
  static boolean lock(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  /** Waits until no collector looks; none looks then until the end of the transaction. */
  public static void await(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT pg_advisory_xact_lock(?)")) {
      statement.setLong(1, LOCK);
      var _ = statement.executeQuery();
    }
  }
}
