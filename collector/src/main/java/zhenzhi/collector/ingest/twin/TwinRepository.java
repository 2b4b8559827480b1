package zhenzhi.collector.ingest.twin;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhenzhi.collector.database.SqlColumns;

/** Connections of boxes as SQL. */
public final class TwinRepository {
  private static final Logger LOG = LoggerFactory.getLogger(TwinRepository.class);

  /** A message that comes twice brings the same connection. */
  private static final String KEEP =
      """
      INSERT INTO box_connection (station_id, connection, boot, at)
      VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  /** Enough for the turns of minutes; a line that fails all day must not fill the table. */
  private static final int KEPT = 50;

  private static final String FORGET =
      """
      DELETE FROM box_connection
      WHERE station_id = ? AND connection IN (
        SELECT connection
        FROM box_connection
        WHERE station_id = ?
        ORDER BY at DESC, connection
        OFFSET ?)
      """;

  private static final String OF_STATIONS =
      """
      SELECT station_id, boot, at
      FROM box_connection
      WHERE station_id = ANY (?)
      ORDER BY station_id, at, connection
      """;

  /** The newest certificate that holds, or the token; a box with a password has neither. */
  private static final String TELL =
      """
      UPDATE box_certificate
      SET doubled_at = ?
      WHERE station_id = ? AND revoked_at IS NULL AND valid_until > ? AND doubled_at IS NULL
        AND NOT EXISTS (SELECT FROM box_certificate AS next WHERE next.renewed = box_certificate.serial)
      """;

  private static final String TELL_TOKEN =
      """
      UPDATE box_token
      SET doubled_at = ?
      WHERE station_id = ? AND revoked_at IS NULL AND doubled_at IS NULL
      """;

  private TwinRepository() {}

  /** A box that connected, and when that was heard. */
  public record Connected(long station, UUID boot, String connection, Instant at) {}

  /** Keeps them, and tells those stations of which two boxes take turns. */
  public static void keep(Connection connection, Collection<Connected> all) throws SQLException {
    if (all.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(KEEP)) {
      for (var connected : all) {
        statement.setLong(1, connected.station());
        statement.setString(2, connected.connection());
        statement.setObject(3, connected.boot());
        statement.setObject(4, utc(connected.at()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
    var now = all.stream().map(Connected::at).max(Instant::compareTo).orElseThrow();
    for (var seen : sightings(connection, all).entrySet()) {
      if (seen.getValue().size() > KEPT) {
        forget(connection, seen.getKey());
      }
      if (Turns.areTwo(seen.getValue(), now)) {
        tell(connection, seen.getKey(), now);
      }
    }
  }

  private static void forget(Connection connection, long station) throws SQLException {
    try (var statement = connection.prepareStatement(FORGET)) {
      statement.setLong(1, station);
      statement.setLong(2, station);
      statement.setInt(3, KEPT);
      statement.executeUpdate();
    }
  }

  /** By station. */
  private static Map<Long, List<Sighting>> sightings(
      Connection connection, Collection<Connected> all) throws SQLException {
    try (var statement = connection.prepareStatement(OF_STATIONS)) {
      var stations = all.stream().map(Connected::station).distinct();
      statement.setArray(1, SqlColumns.array(connection, "bigint", stations));
      var sightings = new TreeMap<Long, List<Sighting>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sightings
            .computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
            .add(new Sighting(rows.getObject(2, UUID.class), instant(rows, 3)));
      }
      return sightings;
    }
  }

  private static void tell(Connection connection, long station, Instant now) throws SQLException {
    LOG.warn("Two boxes take turns under the name of station {}.", station);
    try (var statement = connection.prepareStatement(TELL);
        var token = connection.prepareStatement(TELL_TOKEN)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, station);
      statement.setObject(3, utc(now));
      statement.executeUpdate();
      token.setObject(1, utc(now));
      token.setLong(2, station);
      token.executeUpdate();
    }
  }
}
