package zhenzhi.collector.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What one collector does at a time, while the others leave it alone or wait. The numbers are any,
 * but each another, and the same in every collector; a name that moves keeps its number.
 */
public enum AdvisoryLock {
  FLAGS(5_461_300_671L),
  DIAGNOSES(5_461_300_672L),
  TICKETS(5_461_300_673L),
  NOTICES_OF_TICKETS(5_461_300_674L),
  NOTICES_OF_ORDERS(5_461_300_675L),
  NOTICES_OF_ACCOUNTABILITY(5_461_300_676L),
  BASELINES(5_461_300_677L),
  STUDY_HABITS(5_461_300_678L),
  UPKEEP(5_461_300_679L),
  HOURS(5_461_300_680L);

  private static final String TRY_WITHIN = "SELECT pg_try_advisory_xact_lock(?)";
  private static final String AWAIT_WITHIN = "SELECT pg_advisory_xact_lock(?)";
  private static final String TRY = "SELECT pg_try_advisory_lock(?)";
  private static final String RELEASE = "SELECT pg_advisory_unlock(?)";

  private final long number;

  AdvisoryLock(long number) {
    this.number = number;
  }

  /** Takes it until the transaction ends; answers false while another connection has it. */
  public boolean tryWithin(Connection transaction) throws SQLException {
    return ask(transaction, TRY_WITHIN);
  }

  /** Waits for it, as long as {@code lock_timeout} says; has it until the transaction ends. */
  public void awaitWithin(Connection transaction) throws SQLException {
    try (var statement = transaction.prepareStatement(AWAIT_WITHIN)) {
      statement.setLong(1, number);
      statement.execute();
    }
  }

  /**
   * Takes it for work in several transactions, until it is released or the connection ends; answers
   * false while another connection has it.
   */
  public boolean tryTake(Connection connection) throws SQLException {
    return ask(connection, TRY);
  }

  /** Gives back what was taken. */
  public void release(Connection connection) throws SQLException {
    ask(connection, RELEASE);
  }

  private boolean ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, number);
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }
}
