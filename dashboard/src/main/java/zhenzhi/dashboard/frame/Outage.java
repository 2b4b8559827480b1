package zhenzhi.dashboard.frame;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away, and text that it cannot keep, from a mistake of our own. */
final class Outage {
  /** Too deep to be a real chain of causes. */
  private static final int DEPTH = 20;

  private Outage() {}

  static boolean causes(Throwable failure) {
    return isIn(failure, Outage::isOutage);
  }

  /** Whether somebody sent U+0000 or what is no Unicode: 22021, 22P05 in JSON. */
  static boolean isUnkeepable(Throwable failure) {
    return isIn(
        failure,
        cause ->
            cause instanceof SQLException sql
                && ("22021".equals(sql.getSQLState()) || "22P05".equals(sql.getSQLState())));
  }

  private static boolean isIn(Throwable failure, Predicate<Throwable> what) {
    @Nullable Throwable cause = failure;
    for (var i = 0; i < DEPTH && cause != null; i++) {
      if (what.test(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean isOutage(Throwable cause) {
    if (cause instanceof SQLTransientConnectionException
        || cause instanceof SQLNonTransientConnectionException) {
      return true;
    }
    // 08: connection trouble; 57P: the server is being stopped or started.
    return cause instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("08") || sql.getSQLState().startsWith("57P"));
  }
}
