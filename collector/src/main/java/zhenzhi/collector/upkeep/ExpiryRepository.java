package zhenzhi.collector.upkeep;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** What is too old, as SQL: rows piece by piece, or chunks as a whole. */
final class ExpiryRepository {
  /** By the key of every site in turn: there is no index of all sites' facts by time. */
  private static final String OF_SITES =
      """
      DELETE FROM %1$s
      WHERE ctid = ANY (ARRAY(
        SELECT place
        FROM station
        CROSS JOIN LATERAL (
          SELECT ctid AS place
          FROM %1$s
          WHERE station_id = station.id AND %2$s < ?
          ORDER BY %2$s
          LIMIT ?
        ) AS old
        LIMIT ?))
      """;

  private static final String OF_TIMES =
      """
      DELETE FROM %1$s
      WHERE ctid = ANY (ARRAY(SELECT ctid FROM %1$s WHERE %2$s < ? ORDER BY %2$s LIMIT ?))
      """;

  /** A chunk is dropped when all of it is too old. */
  private static final String CHUNKS =
      "SELECT count(*) FROM drop_chunks(CAST(? AS regclass), older_than => CAST(? AS timestamptz))";

  /**
   * Whoever reads a chunk, such as a backup, is waited for no longer: everybody else would wait.
   */
  private static final String PATIENCE = "SET LOCAL lock_timeout = '3s'";

  private ExpiryRepository() {}

  /** Answers how many rows are gone, {@code most} at once. */
  static int delete(Connection connection, Expiry expiry, int most) throws SQLException {
    return switch (expiry.keptAs()) {
      case CHUNKS, HOURS, SITES -> delete(connection, OF_SITES, expiry, most, most);
      case TIMES -> delete(connection, OF_TIMES, expiry, most);
    };
  }

  private static int delete(Connection connection, String sql, Expiry expiry, int... limits)
      throws SQLException {
    try (var statement =
        connection.prepareStatement(sql.formatted(expiry.table(), expiry.instant()))) {
      statement.setObject(1, utc(expiry.before()));
      for (var nth = 0; nth < limits.length; nth++) {
        statement.setInt(nth + 2, limits[nth]);
      }
      return statement.executeUpdate();
    }
  }

  /** Answers how many chunks are gone; within a transaction. */
  static int drop(Connection connection, String hypertable, Instant before) throws SQLException {
    try (var patience = connection.createStatement();
        var statement = connection.prepareStatement(CHUNKS)) {
      patience.execute(PATIENCE);
      statement.setString(1, hypertable);
      statement.setObject(2, utc(before));
      var row = statement.executeQuery();
      row.next();
      return row.getInt(1);
    }
  }
}
