package zhenzhi.collector.ticket.wear;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.wear.Wear.OfModel;
import zhenzhi.collector.ticket.wear.Wear.OfYear;
import zhenzhi.collector.ticket.wear.Wear.Repeat;
import zhenzhi.protocol.StationCode;

/** Parts and relapses as SQL. */
final class WearRepository {
  /** Longer lists are read by nobody. */
  private static final int MOST = 500;

  private static final String SCOPE =
      """
      WHERE ticket.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
      """;

  /** A part of an incident is of no single site. */
  private static final String MODELS =
      """
      WITH exchanged AS (
        SELECT ticket_part.name, ticket_part.model, ticket.station_id, fen
        FROM ticket_part
        JOIN ticket_entry ON ticket_entry.ticket_id = ticket_part.ticket_id AND ticket_entry.nth = ticket_part.nth
        JOIN ticket ON ticket.id = ticket_part.ticket_id
        LEFT JOIN station ON station.id = ticket.station_id
      """
          + SCOPE
          + """
                AND at >= ? AND at < ?
          ), of_site AS (
            SELECT name, model, station_id, count(*) AS pieces, sum(fen) AS fen, count(*) - count(fen) AS unpriced
            FROM exchanged
            GROUP BY name, model, station_id
          )
          SELECT name, model, sum(pieces), count(station_id),
            count(*) FILTER (WHERE station_id IS NOT NULL AND pieces > 1), coalesce(sum(fen), 0), sum(unpriced)
          FROM of_site
          GROUP BY name, model
          ORDER BY sum(pieces) DESC, name, model
          LIMIT ?
          """;

  private static final String REPEATS =
      """
      SELECT station.code, station.name, coalesce(area.name, ''), ticket.finding, count(*), max(at)
      FROM ticket
      JOIN ticket_entry ON ticket_id = ticket.id AND move IN ('OPENED', 'RELAPSED')
      JOIN station ON station.id = ticket.station_id
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT'
        AND area.id = ANY (CAST(string_to_array(trim(BOTH '/' FROM ticket.org_path), '/') AS bigint[]))
      """
          + SCOPE
          + """
            AND at >= ? AND at < ? AND stage <> 'WITHDRAWN'
          GROUP BY station.code, station.name, area.name, ticket.finding
          HAVING count(*) > 1
          ORDER BY count(*) DESC, max(at) DESC, station.code, ticket.finding
          LIMIT ?
          """;

  private static final String YEARS =
      """
      SELECT CAST(extract(year FROM at AT TIME ZONE ?) AS integer), count(*), coalesce(sum(fen), 0),
        count(*) - count(fen)
      FROM ticket_part
      JOIN ticket_entry ON ticket_entry.ticket_id = ticket_part.ticket_id AND ticket_entry.nth = ticket_part.nth
      JOIN ticket ON ticket.id = ticket_part.ticket_id
      LEFT JOIN station ON station.id = ticket.station_id
      """
          + SCOPE
          + """
          GROUP BY 1
          ORDER BY 1 DESC
          """;

  private WearRepository() {}

  static List<OfModel> models(Connection connection, Scope scope, Instant since, Instant until)
      throws SQLException {
    try (var statement = connection.prepareStatement(MODELS)) {
      span(statement, scope, since, until);
      var models = new ArrayList<OfModel>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        models.add(
            new OfModel(
                rows.getString(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getLong(4),
                rows.getLong(5),
                rows.getLong(6),
                rows.getLong(7)));
      }
      return models;
    }
  }

  static List<Repeat> repeats(Connection connection, Scope scope, Instant since, Instant until)
      throws SQLException {
    try (var statement = connection.prepareStatement(REPEATS)) {
      span(statement, scope, since, until);
      var repeats = new ArrayList<Repeat>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        repeats.add(
            new Repeat(
                new StationCode(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                Finding.valueOf(rows.getString(4)),
                rows.getLong(5),
                instant(rows, 6)));
      }
      return repeats;
    }
  }

  static List<OfYear> years(Connection connection, Scope scope, ZoneId zone) throws SQLException {
    try (var statement = connection.prepareStatement(YEARS)) {
      statement.setString(1, zone.getId());
      scope(statement, 2, scope);
      var years = new ArrayList<OfYear>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        years.add(new OfYear(rows.getInt(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
      }
      return years;
    }
  }

  private static void span(PreparedStatement statement, Scope scope, Instant since, Instant until)
      throws SQLException {
    scope(statement, 1, scope);
    statement.setObject(4, utc(since));
    statement.setObject(5, utc(until));
    statement.setInt(6, MOST);
  }

  private static void scope(PreparedStatement statement, int from, Scope scope)
      throws SQLException {
    statement.setString(from, scope.orgPath());
    statement.setString(from + 1, scope.onlyCode());
    statement.setString(from + 2, scope.onlyCode());
  }
}
