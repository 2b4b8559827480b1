package zhenzhi.collector.diagnosis.clinic;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When somebody looked, and how long it took, as SQL. */
final class SweepRepository {
  private static final String DONE =
      """
      INSERT INTO diagnosis_sweep (only_row, at, took_ms, sites)
      VALUES (true, ?, ?, ?)
      ON CONFLICT (only_row) DO UPDATE SET
        at = excluded.at, took_ms = excluded.took_ms, sites = excluded.sites
      """;

  private SweepRepository() {}

  static Optional<Instant> newest(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT at FROM diagnosis_sweep")) {
      var row = statement.executeQuery();
      return row.next() ? Optional.of(instant(row, 1)) : Optional.empty();
    }
  }

  static void done(Connection connection, Instant at, Duration took, int sites)
      throws SQLException {
    try (var statement = connection.prepareStatement(DONE)) {
      statement.setObject(1, utc(at));
      statement.setLong(2, took.toMillis());
      statement.setInt(3, sites);
      statement.executeUpdate();
    }
  }
}
