package zhenzhi.collector.ticket.report;

import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.protocol.StationCode;

/** What a person's report meets, as SQL. */
final class ReportRepository {
  private static final String SITE =
      """
      SELECT id, org_path
      FROM station
      WHERE code = ? AND org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
        AND retired_at IS NULL
      """;

  private static final String SEARCH =
      """
      SELECT code, station.name, coalesce(around.name, '')
      FROM station
      LEFT JOIN org_unit AS around ON around.level = 'SUBDISTRICT'
        AND station.org_path LIKE around.path || '%'
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
        AND retired_at IS NULL
        AND (? = '' OR strpos(station.name, ?) > 0 OR strpos(code, lower(?)) > 0)
      ORDER BY code = lower(?) DESC, station.name, code
      LIMIT ?
      """;

  private static final String TODAY =
      """
      SELECT count(*)
      FROM ticket_entry
      JOIN ticket ON ticket.id = ticket_id
      WHERE ticket.station_id = ? AND at >= ? AND move IN ('OPENED', 'JOINED', 'DENIED') AND account_id = ?
      """;

  /** Its own, and those of incidents that befell it; what ended lately stands last. */
  private static final String TICKETS =
      """
      SELECT ticket.id, stage, ticket.finding, diagnosis_id IS NOT NULL OR incident_id IS NOT NULL,
        incident_id IS NOT NULL, coalesce(person, ''),
        coalesce((SELECT phone FROM repair_turn WHERE account_id = technician_id AND phone <> ''
          ORDER BY repair_turn.id DESC LIMIT 1), ''), resolve_due
      FROM ticket
      LEFT JOIN account ON account.id = technician_id
      WHERE (ticket.station_id = ? OR incident_id IN (
          SELECT incident_id FROM incident_site WHERE incident_site.station_id = ? AND left_at IS NULL))
        AND (stage NOT IN ('CLOSED', 'WITHDRAWN') OR (stage = 'CLOSED' AND moved_at > ?))
      ORDER BY stage IN ('CLOSED', 'WITHDRAWN'), ticket.id DESC
      LIMIT 20
      """;

  private static final String DIAGNOSES =
      """
      SELECT diagnosis.id, finding
      FROM diagnosis
      WHERE station_id = ? AND closed_at IS NULL
        AND NOT EXISTS (SELECT FROM ticket WHERE ticket.diagnosis_id = diagnosis.id)
      ORDER BY since_at DESC
      """;

  private ReportRepository() {}

  record Site(long id, String orgPath) {}

  /** A diagnosis that has no ticket. */
  record Open(long diagnosis, Finding finding) {}

  static Optional<Site> site(Connection connection, Scope scope, StationCode code)
      throws SQLException {
    try (var statement = connection.prepareStatement(SITE)) {
      statement.setString(1, code.value());
      statement.setString(2, scope.orgPath());
      statement.setString(3, scope.onlyCode());
      statement.setString(4, scope.onlyCode());
      var row = statement.executeQuery();
      return row.next()
          ? Optional.of(new Site(row.getLong(1), row.getString(2)))
          : Optional.empty();
    }
  }

  /** {@code text}: in the name of a site or in its code; empty for all. */
  static List<FoundSite> search(Connection connection, Scope scope, String text, int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(SEARCH)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.onlyCode());
      statement.setString(3, scope.onlyCode());
      for (var parameter = 4; parameter <= 7; parameter++) {
        statement.setString(parameter, text);
      }
      statement.setInt(8, most);
      var found = new ArrayList<FoundSite>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        found.add(
            new FoundSite(
                new StationCode(rows.getString(1)), rows.getString(2), rows.getString(3)));
      }
      return found;
    }
  }

  /** How often somebody has reported that site since then. */
  static long reports(Connection connection, long site, long account, Instant since)
      throws SQLException {
    try (var statement = connection.prepareStatement(TODAY)) {
      statement.setLong(1, site);
      statement.setObject(2, utc(since));
      statement.setLong(3, account);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  /** {@code ended}: since when those that are closed count. */
  static List<SiteTicket> tickets(Connection connection, long site, Instant ended)
      throws SQLException {
    try (var statement = connection.prepareStatement(TICKETS)) {
      statement.setLong(1, site);
      statement.setLong(2, site);
      statement.setObject(3, utc(ended));
      var tickets = new ArrayList<SiteTicket>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        tickets.add(
            new SiteTicket(
                rows.getLong(1),
                Stage.valueOf(rows.getString(2)),
                Finding.valueOf(rows.getString(3)),
                rows.getBoolean(4),
                rows.getBoolean(5),
                rows.getString(6),
                rows.getString(7),
                optionalInstant(rows, 8)));
      }
      return tickets;
    }
  }

  static List<Open> diagnoses(Connection connection, long site) throws SQLException {
    try (var statement = connection.prepareStatement(DIAGNOSES)) {
      statement.setLong(1, site);
      var open = new ArrayList<Open>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        open.add(new Open(rows.getLong(1), Finding.valueOf(rows.getString(2))));
      }
      return open;
    }
  }

  /** The site that a ticket is of. */
  static OptionalLong siteOf(Connection connection, Scope scope, long ticket) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            SELECT station_id
            FROM ticket
            JOIN station ON station.id = station_id
            WHERE ticket.id = ? AND ticket.org_path LIKE ? || '%'
              AND (CAST(? AS text) IS NULL OR station.code = ?)
            """)) {
      statement.setLong(1, ticket);
      statement.setString(2, scope.orgPath());
      statement.setString(3, scope.onlyCode());
      statement.setString(4, scope.onlyCode());
      var row = statement.executeQuery();
      return row.next() ? optionalLong(row, 1) : OptionalLong.empty();
    }
  }
}
