package zhenzhi.collector.upkeep;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When all was in order, and how long chunks are, as SQL. */
final class UpkeepRepository {
  private static final String KEEP_DONE =
      """
      INSERT INTO upkeep_look (only_row, done_at)
      VALUES (true, ?)
      ON CONFLICT (only_row) DO UPDATE SET done_at = excluded.done_at
      """;

  private static final String KEEP_EXPIRED =
      """
      INSERT INTO sample_expiry (only_row, expired_before)
      VALUES (true, ?)
      ON CONFLICT (only_row)
        DO UPDATE SET expired_before = greatest(sample_expiry.expired_before, excluded.expired_before)
      """;

  private static final String SITES = "SELECT count(*) FROM station WHERE retired_at IS NULL";

  /** Chunks that are there stay as they are; later ones are cut so. */
  private static final String CUT =
      """
      SELECT set_chunk_time_interval(CAST(hypertable_name AS regclass), CAST(? AS interval))
      FROM timescaledb_information.dimensions
      WHERE hypertable_schema = current_schema() AND hypertable_name = ?
        AND time_interval <> CAST(? AS interval)
      """;

  private UpkeepRepository() {}

  static Optional<Instant> done(Connection connection) throws SQLException {
    return known(connection, "SELECT done_at FROM upkeep_look");
  }

  /** Samples from before it may be gone. */
  static Optional<Instant> expiredBefore(Connection connection) throws SQLException {
    return known(connection, "SELECT expired_before FROM sample_expiry");
  }

  private static Optional<Instant> known(Connection connection, String query) throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(instant(rows, 1)) : Optional.empty();
    }
  }

  static void keepDone(Connection connection, Instant at) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP_DONE)) {
      statement.setObject(1, utc(at));
      statement.executeUpdate();
    }
  }

  static void keepExpired(Connection connection, Instant before) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP_EXPIRED)) {
      statement.setObject(1, utc(before));
      statement.executeUpdate();
    }
  }

  static long sites(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(SITES)) {
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  static void cut(Connection connection, String table, Duration length) throws SQLException {
    try (var statement = connection.prepareStatement(CUT)) {
      statement.setString(1, length.toString());
      statement.setString(2, table);
      statement.setString(3, length.toString());
      statement.execute();
    }
  }
}
