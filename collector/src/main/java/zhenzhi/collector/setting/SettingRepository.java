package zhenzhi.collector.setting;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the last start, as SQL. */
final class SettingRepository {
  /** Collectors that start together take their turns. */
  private static final String HOLD =
      "SELECT pg_advisory_xact_lock(hashtextextended('zhenzhi: settings', 0))";

  private static final String KNOWN = "SELECT name, value FROM setting ORDER BY name";

  private static final String KEEP =
      """
      INSERT INTO setting (name, value, since)
      VALUES (?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET value = excluded.value, since = excluded.since
      WHERE setting.value <> excluded.value
      """;

  private SettingRepository() {}

  /** As discreet as they are read now: what was kept before was not always. */
  static Map<String, String> known(Connection connection) throws SQLException {
    try (var hold = connection.prepareStatement(HOLD)) {
      hold.execute();
    }
    var known = new TreeMap<String, String>();
    try (var statement = connection.prepareStatement(KNOWN);
        var row = statement.executeQuery()) {
      while (row.next()) {
        known.put(row.getString(1), Discreet.of(row.getString(2)));
      }
    }
    return known;
  }

  static void keep(Connection connection, Map<String, String> settings, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      for (var setting : settings.entrySet()) {
        statement.setString(1, setting.getKey());
        statement.setString(2, setting.getValue());
        statement.setObject(3, utc(now));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    try (var statement =
        connection.prepareStatement("DELETE FROM setting WHERE NOT name = ANY (?)")) {
      statement.setArray(1, connection.createArrayOf("text", settings.keySet().toArray()));
      statement.executeUpdate();
    }
  }
}
