package zhenzhi.collector.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhenzhi.db.testing.TestDatabase;

/** Two collectors at one database. */
class AdvisoryLockIT {
  private static final TestDatabase DATABASE = TestDatabase.blank();

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @ParameterizedTest
  @EnumSource
  void nobodyElseHasItAndNothingElseWaitsForIt(AdvisoryLock taken) throws SQLException {
    try (var one = DATABASE.dataSource().getConnection();
        var other = transaction()) {
      assertThat(taken.tryTake(one)).isTrue();
      for (var lock : AdvisoryLock.values()) {
        assertThat(lock.tryWithin(other)).as("%s", lock).isEqualTo(lock != taken);
      }

      taken.release(one);
      assertThat(taken.tryWithin(other)).isTrue();
    }
  }

  @Test
  void theEndOfATransactionReleasesIt() throws SQLException {
    try (var one = transaction();
        var other = transaction()) {
      AdvisoryLock.TICKETS.awaitWithin(one);
      assertThat(AdvisoryLock.TICKETS.tryWithin(other)).isFalse();

      one.rollback();
      assertThat(AdvisoryLock.TICKETS.tryWithin(other)).isTrue();
    }
  }

  @Test
  void whoWaitsDoesNotWaitForEver() throws SQLException {
    try (var one = transaction();
        var other = transaction();
        var statement = other.createStatement()) {
      AdvisoryLock.TICKETS.awaitWithin(one);
      statement.execute("SET LOCAL lock_timeout = '50ms'");

      assertThatThrownBy(() -> AdvisoryLock.TICKETS.awaitWithin(other))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("lock timeout");
    }
  }

  private static Connection transaction() throws SQLException {
    var connection = DATABASE.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }
}
