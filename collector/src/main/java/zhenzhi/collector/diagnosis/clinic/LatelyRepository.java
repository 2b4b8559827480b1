package zhenzhi.collector.diagnosis.clinic;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.diagnosis.clinic.Lately.Crashes;

/** What happened at boxes lately, as SQL. */
final class LatelyRepository {
  private static final Duration LATELY = Duration.ofHours(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration DAYS = Duration.ofDays(3);

  /** A box that has not told its name for a day may be another one by now. */
  private static final Duration NAMED = Duration.ofDays(1);

  /** Starts that nobody wanted. */
  private static final String OWN_BOOTS =
      """
      SELECT station_id, count(DISTINCT boot)
      FROM boot
      WHERE booted_at > ? AND cause IN ('CRASH', 'UNKNOWN')
      GROUP BY station_id
      """;

  private static final String POWER_BOOTS =
      """
      SELECT station_id, count(DISTINCT boot)
      FROM boot
      WHERE booted_at > ? AND cause = 'POWER_LOSS'
      GROUP BY station_id
      """;

  private static final String CRASHES =
      """
      SELECT station_id, count(*) FILTER (WHERE at > ?), count(*) FILTER (WHERE at > ?), count(*)
      FROM event
      WHERE at > ? AND kind = 'player-crashed'
      GROUP BY station_id
      """;

  private static final String SAME_DEVICE =
      """
      SELECT unnest(array_agg(station_id))
      FROM station_state
      JOIN station ON id = station_id
      WHERE station_state.device IS NOT NULL AND binding_at > ? AND retired_at IS NULL
      GROUP BY station_state.device
      HAVING count(*) > 1
      """;

  /** A box belongs to a site from when it is first heard there. */
  private static final String ADOPT =
      """
      UPDATE station
      SET device = station_state.device
      FROM station_state
      WHERE station.id = station_id AND station.device IS NULL AND station_state.device IS NOT NULL
      """;

  private LatelyRepository() {}

  static Lately list(Connection connection, Set<Long> sameDevice, Instant now) throws SQLException {
    var since = now.minus(LATELY);
    return new Lately(
        counts(connection, OWN_BOOTS, since),
        counts(connection, POWER_BOOTS, since),
        crashes(connection, now),
        sameDevice);
  }

  private static Map<Long, Crashes> crashes(Connection connection, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(CRASHES)) {
      statement.setObject(1, utc(now.minus(LATELY)));
      statement.setObject(2, utc(now.minus(DAY)));
      statement.setObject(3, utc(now.minus(DAYS)));
      var crashes = new HashMap<Long, Crashes>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        crashes.put(rows.getLong(1), new Crashes(rows.getInt(2), rows.getInt(3), rows.getInt(4)));
      }
      return crashes;
    }
  }

  private static Map<Long, Integer> counts(Connection connection, String query, Instant since)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setObject(1, utc(since));
      var counts = new HashMap<Long, Integer>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        counts.put(rows.getLong(1), rows.getInt(2));
      }
      return counts;
    }
  }

  /** Sites whose box says that it is the same as another site's. */
  static Set<Long> sameDevice(Connection connection, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(SAME_DEVICE)) {
      statement.setObject(1, utc(now.minus(NAMED)));
      var sites = new HashSet<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.add(rows.getLong(1));
      }
      return sites;
    }
  }

  /** Notes which box belongs to a site that had none. */
  static void adopt(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(ADOPT)) {
      statement.executeUpdate();
    }
  }
}
