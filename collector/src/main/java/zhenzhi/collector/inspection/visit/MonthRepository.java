package zhenzhi.collector.inspection.visit;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.inspection.visit.MonthLine.Visit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** What visits come to, as SQL. */
final class MonthRepository {
  /** Its subdistrict is that of the draw; of a site that was not drawn, that of today. */
  private static final String MONTH =
      """
      WITH drawn AS (
        SELECT lot.station_id, lot.area, lot.kind
        FROM inspection_lot AS lot
        JOIN inspection_draw ON inspection_draw.id = draw_id AND withdrawn_at IS NULL
        WHERE month = ? AND outcome = 'DRAWN'
      ), visit AS (
        SELECT DISTINCT ON (station_id) station_id, id, inspected_at, inspector, good, asked
        FROM inspection
        WHERE month = ?
        ORDER BY station_id, inspected_at DESC, id DESC
      )
      SELECT code, station.name, coalesce(drawn.area, area.name, ''), coalesce(drawn.kind, station.kind),
        drawn.area IS NOT NULL, visit.id, inspected_at, inspector, good, asked,
        (SELECT count(*) FROM inspection_defect
          WHERE inspection_id = visit.id AND ending IS DISTINCT FROM 'CORRECTED'),
        (SELECT count(*) FROM inspection_defect
          LEFT JOIN ticket ON ticket.id = ticket_id
          WHERE inspection_id = visit.id AND ending IS NULL
            AND (stage IS NULL OR stage NOT IN ('CLOSED', 'WITHDRAWN')))
      FROM (drawn FULL JOIN visit USING (station_id))
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
      ORDER BY 3, (visit.id IS NOT NULL), code
      """;

  private static final String BETWEEN =
      """
      SELECT code, count(*), sum(good), sum(asked)
      FROM inspection
      JOIN station ON station.id = station_id
      WHERE inspected_at >= ? AND inspected_at < ? AND station.org_path LIKE ? || '%'
        AND (CAST(? AS text) IS NULL OR code = ?)
      GROUP BY code
      ORDER BY code
      """;

  private MonthRepository() {}

  static List<MonthLine> month(Connection connection, Scope scope, YearMonth month)
      throws SQLException {
    try (var statement = connection.prepareStatement(MONTH)) {
      statement.setObject(1, month.atDay(1));
      statement.setObject(2, month.atDay(1));
      statement.setString(3, scope.orgPath());
      statement.setString(4, scope.onlyCode());
      statement.setString(5, scope.onlyCode());
      var lines = new ArrayList<MonthLine>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(
            new MonthLine(
                new StationCode(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                StationKind.valueOf(rows.getString(4)),
                rows.getBoolean(5),
                visit(rows)));
      }
      return lines;
    }
  }

  private static Optional<Visit> visit(ResultSet row) throws SQLException {
    var id = row.getLong(6);
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(
            new Visit(
                id,
                instant(row, 7),
                row.getString(8),
                new Satisfaction(row.getLong(9), row.getLong(10)),
                row.getLong(11),
                row.getLong(12)));
  }

  /** In the order of their codes. */
  static List<SpotCheck> between(Connection connection, Scope scope, Instant since, Instant until)
      throws SQLException {
    try (var statement = connection.prepareStatement(BETWEEN)) {
      statement.setObject(1, utc(since));
      statement.setObject(2, utc(until));
      statement.setString(3, scope.orgPath());
      statement.setString(4, scope.onlyCode());
      statement.setString(5, scope.onlyCode());
      var checks = new ArrayList<SpotCheck>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        checks.add(
            new SpotCheck(
                new StationCode(rows.getString(1)),
                rows.getLong(2),
                new Satisfaction(rows.getLong(3), rows.getLong(4))));
      }
      return checks;
    }
  }
}
