package zhenzhi.collector.ticket.chase;

import java.sql.Connection;
import java.sql.SQLException;

/** Where tickets lie, as SQL. */
final class PlaceRepository {
  /** What has ended stays with those who ended it. */
  private static final String FOLLOW =
      """
      UPDATE ticket
      SET org_path = station.org_path
      FROM station
      WHERE station.id = ticket.station_id AND stage NOT IN ('CLOSED', 'WITHDRAWN')
        AND ticket.org_path <> station.org_path
      """;

  private PlaceRepository() {}

  /** Takes along the tickets of sites that have come to another unit. */
  static void follow(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(FOLLOW)) {
      statement.executeUpdate();
    }
  }
}
