package zhenzhi.collector.ingest.eviction;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.protocol.StationCode;

/** Whose certificates or tokens were taken back, as SQL. */
final class ShutOutRepository {
  /** A box that was enrolled anew has taken its name back by itself, and must not be disturbed. */
  private static final String SHUT_OUT =
      """
      WITH given AS (
        SELECT station_id, revoked_at
        FROM box_certificate
        WHERE valid_until > ?
        UNION ALL
        SELECT station_id, revoked_at
        FROM box_token)
      SELECT DISTINCT code
      FROM given AS taken
      JOIN station ON station.id = taken.station_id
      WHERE coalesce(taken.revoked_at, retired_at) > ?
        AND (retired_at IS NOT NULL OR NOT EXISTS (
          SELECT FROM given AS other
          WHERE other.station_id = taken.station_id AND other.revoked_at IS NULL))
      ORDER BY code
      """;

  private ShutOutRepository() {}

  /** Sites whose box has been let in no longer since some moment after {@code since}. */
  static List<StationCode> since(Connection connection, Instant since, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(SHUT_OUT)) {
      statement.setObject(1, utc(now));
      statement.setObject(2, utc(since));
      var codes = new ArrayList<StationCode>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        codes.add(new StationCode(rows.getString(1)));
      }
      return codes;
    }
  }
}
