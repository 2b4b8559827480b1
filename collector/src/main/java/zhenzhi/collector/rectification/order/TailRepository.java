package zhenzhi.collector.rectification.order;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ranking.Period;
import zhenzhi.protocol.StationCode;

/** What keeps sites from an order, as SQL. */
final class TailRepository {
  private static final String TICKETS =
      """
      SELECT code, finding
      FROM ticket
      JOIN station ON station.id = station_id
      WHERE stage NOT IN ('RECOVERED', 'CLOSED', 'WITHDRAWN') AND code = ANY (?)
      """;

  private static final String ORDERED =
      """
      SELECT code
      FROM rectification
      JOIN station ON station.id = station_id
      WHERE period = ? AND stage <> 'WITHDRAWN' AND code = ANY (?)
      """;

  private TailRepository() {}

  /** Those with a ticket about their hardware that nobody has proved repaired. */
  static Set<StationCode> broken(Connection connection, Collection<StationCode> codes)
      throws SQLException {
    try (var statement = connection.prepareStatement(TICKETS)) {
      statement.setArray(1, array(connection, "text", codes.stream().map(StationCode::value)));
      var broken = new HashSet<StationCode>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        if (Finding.valueOf(rows.getString(2)).faultClass() == FaultClass.HARDWARE) {
          broken.add(new StationCode(rows.getString(1)));
        }
      }
      return broken;
    }
  }

  /** Those with an order for the period. */
  static Set<StationCode> ordered(
      Connection connection, Collection<StationCode> codes, Period period) throws SQLException {
    try (var statement = connection.prepareStatement(ORDERED)) {
      statement.setString(1, period.toString());
      statement.setArray(2, array(connection, "text", codes.stream().map(StationCode::value)));
      var ordered = new HashSet<StationCode>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ordered.add(new StationCode(rows.getString(1)));
      }
      return ordered;
    }
  }
}
