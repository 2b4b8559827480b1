package zhenzhi.collector.server;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.db.Flavour;

/** What the server tells of itself, as SQL that any role may ask. */
final class ServerRepository {
  /**
   * A copy in the making has no place up to which it has played anything back. Without the role
   * pg_read_all_stats the others look the same, and then nothing is known.
   */
  private static final String STANDBYS =
      """
      SELECT count(*) FILTER (WHERE replay_lsn IS NOT NULL),
        coalesce(CAST(1000 * extract(epoch FROM max(replay_lag)) AS bigint), 0)
      FROM pg_stat_replication
      HAVING count(*) = 0 OR pg_has_role(current_user, 'pg_read_all_stats', 'USAGE')
      """;

  private static final String HELD =
      """
      SELECT coalesce(CAST(max(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)) AS bigint), 0)
      FROM pg_replication_slots
      """;

  private static final String UNCOMPRESSED =
      """
      SELECT coalesce(CAST(1000 * extract(epoch FROM max(? - due_at)) AS bigint), 0)
      FROM (
        SELECT chunk.range_end + CAST(job.config ->> 'compress_after' AS interval) AS due_at
        FROM timescaledb_information.jobs AS job
        JOIN timescaledb_information.chunks AS chunk USING (hypertable_schema, hypertable_name)
        WHERE job.proc_name = 'policy_compression'
          AND hypertable_schema = current_schema()
          AND NOT chunk.is_compressed
      ) AS waiting
      WHERE due_at < ?
      """;

  private ServerRepository() {}

  static ServerState state(Connection connection, Instant now) throws SQLException {
    var standbys = OptionalLong.empty();
    var lag = Optional.<Duration>empty();
    try (var statement = connection.prepareStatement(STANDBYS);
        var rows = statement.executeQuery()) {
      if (rows.next()) {
        standbys = OptionalLong.of(rows.getLong(1));
        lag = Optional.of(Duration.ofMillis(rows.getLong(2)));
      }
    }
    return new ServerState(standbys, lag, held(connection), uncompressed(connection, now));
  }

  private static OptionalLong held(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(HELD);
        var row = statement.executeQuery()) {
      row.next();
      return OptionalLong.of(row.getLong(1));
    }
  }

  private static Optional<Duration> uncompressed(Connection connection, Instant now)
      throws SQLException {
    if (Flavour.of(connection) != Flavour.TIMESCALE) {
      return Optional.empty();
    }
    try (var statement = connection.prepareStatement(UNCOMPRESSED)) {
      statement.setObject(1, utc(now));
      statement.setObject(2, utc(now));
      var row = statement.executeQuery();
      row.next();
      return Optional.of(Duration.ofMillis(row.getLong(1)));
    }
  }
}
