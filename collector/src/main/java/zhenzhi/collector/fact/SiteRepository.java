package zhenzhi.collector.fact;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** The sites of a ranking as SQL. */
final class SiteRepository {
  private static final String SITES =
      """
      SELECT station.id, code, station.name, line.kind, line.org_path, registered_at, retired_at
      FROM ranking_row AS line
      JOIN station ON station.id = station_id
      WHERE ranking_id = ? AND line.org_path LIKE ? || '%'
      ORDER BY code
      """;

  private static final String BEFORE = "SELECT before_id FROM ranking WHERE id = ?";

  private SiteRepository() {}

  /** Those that lie below {@code orgPath}, where they lay when the ranking was made. */
  static List<Site> sites(Connection connection, long ranking, String orgPath) throws SQLException {
    try (var statement = connection.prepareStatement(SITES)) {
      statement.setLong(1, ranking);
      statement.setString(2, orgPath);
      var sites = new ArrayList<Site>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.add(
            new Site(
                rows.getLong(1),
                new StationCode(rows.getString(2)),
                rows.getString(3),
                StationKind.valueOf(rows.getString(4)),
                rows.getString(5),
                instant(rows, 6),
                optionalInstant(rows, 7)));
      }
      return sites;
    }
  }

  /** The ranking of the period before; none when there were no sites yet. */
  static OptionalLong before(Connection connection, long ranking) throws SQLException {
    try (var statement = connection.prepareStatement(BEFORE)) {
      statement.setLong(1, ranking);
      var rows = statement.executeQuery();
      return rows.next() ? SqlColumns.optionalLong(rows, 1) : OptionalLong.empty();
    }
  }
}
