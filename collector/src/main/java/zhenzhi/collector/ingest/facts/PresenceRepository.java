package zhenzhi.collector.ingest.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import zhenzhi.protocol.Presence;

/** Whether each station's box is connected, as far as the broker said. */
public final class PresenceRepository {

  /**
   * A late word about an older connection says nothing about a newer one. That a connection is new
   * cannot be told by its name, so the word of a collector that was frozen is told by its age; a
   * minute is for the clocks of two machines.
   */
  private static final String RENEW =
      """
      UPDATE station_state
      SET presence = ?, presence_at = CAST(? AS timestamptz), presence_connection = ?
      WHERE station_id = ?
        AND (presence_connection IS NULL OR presence_connection = ?
          OR (? = 'ONLINE' AND presence_at <= CAST(? AS timestamptz) + INTERVAL '1 minute'))
      """;

  private PresenceRepository() {}

  /** A presence, and when it came. */
  public record Told(long station, Presence presence, Instant at) {}

  /** Takes them one after another, in the order in which they came. */
  public static void renew(Connection connection, List<Told> all) throws SQLException {
    try (var statement = connection.prepareStatement(RENEW)) {
      for (var told : all) {
        var state = told.presence().state().name();
        statement.setString(1, state);
        statement.setString(2, told.at().toString());
        statement.setString(3, told.presence().connection());
        statement.setLong(4, told.station());
        statement.setString(5, told.presence().connection());
        statement.setString(6, state);
        statement.setString(7, told.at().toString());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
