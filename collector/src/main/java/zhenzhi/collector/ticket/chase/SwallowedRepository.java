package zhenzhi.collector.ticket.chase;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ticket.Complaint;

/** Tickets that an incident makes superfluous, as SQL. */
final class SwallowedRepository {
  /**
   * Of a site that an incident befell: by its diagnosis, or by the word of a person. Whoever is
   * there already goes on.
   */
  private static final String SWALLOWED =
      """
      SELECT own.id, big.id, own.finding, big.finding, own.diagnosis_id IS NOT NULL
      FROM ticket AS big
      JOIN incident_site ON incident_site.incident_id = big.incident_id AND left_at IS NULL
      JOIN ticket AS own ON own.station_id = incident_site.station_id
      LEFT JOIN diagnosis ON diagnosis.id = own.diagnosis_id
      WHERE big.stage IN ('OPEN', 'DISPATCHED', 'ACCEPTED', 'ON_SITE')
        AND own.stage IN ('OPEN', 'DISPATCHED', 'ACCEPTED') AND own.waits IS NULL
        AND (own.diagnosis_id IS NULL
          OR (diagnosis.incident_id = big.incident_id AND diagnosis.closed_at IS NULL))
      ORDER BY own.id, big.id
      LIMIT 1000
      """;

  private SwallowedRepository() {}

  /** A ticket whose cause another one treats. */
  record Swallowed(long ticket, long by) {}

  static List<Swallowed> swallowed(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(SWALLOWED)) {
      var swallowed = new ArrayList<Swallowed>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var isSame =
            rows.getBoolean(5)
                || Complaint.fits(
                    Finding.valueOf(rows.getString(3)), Finding.valueOf(rows.getString(4)));
        if (isSame && (swallowed.isEmpty() || swallowed.getLast().ticket() != rows.getLong(1))) {
          swallowed.add(new Swallowed(rows.getLong(1), rows.getLong(2)));
        }
      }
      return swallowed;
    }
  }
}
