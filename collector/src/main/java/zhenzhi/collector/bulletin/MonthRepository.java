package zhenzhi.collector.bulletin;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.picture.Share;

/** The rankings of the months that a bulletin of several months speaks of. */
final class MonthRepository {
  private static final String FIND =
      "SELECT month, ranking_id FROM bulletin_month WHERE bulletin_id = ?";

  private static final String FORGET = "DELETE FROM bulletin_month WHERE bulletin_id = ?";

  private static final String ADD =
      "INSERT INTO bulletin_month (bulletin_id, month, ranking_id) VALUES (?, ?, ?)";

  /** As the bulletin of that month said when it was first issued: nobody counts them afterwards. */
  private static final String WORKING =
      """
      SELECT monthly.period, monthly.working, monthly.sites
      FROM bulletin AS monthly
      JOIN bulletin AS summary ON summary.org_unit_id = monthly.org_unit_id
      WHERE summary.id = ?
        AND monthly.state = 'ISSUED'
        AND monthly.corrects_id IS NULL
        AND monthly.as_of <= summary.as_of
      """;

  private MonthRepository() {}

  static SortedMap<YearMonth, Long> find(Connection connection, long bulletin) throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setLong(1, bulletin);
      var months = new TreeMap<YearMonth, Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        months.put(YearMonth.from(rows.getObject(1, LocalDate.class)), rows.getLong(2));
      }
      return months;
    }
  }

  /** In place of those that it had. */
  static void replace(Connection connection, long bulletin, SortedMap<YearMonth, Long> months)
      throws SQLException {
    try (var forget = connection.prepareStatement(FORGET);
        var add = connection.prepareStatement(ADD)) {
      forget.setLong(1, bulletin);
      forget.executeUpdate();
      for (var month : months.entrySet()) {
        add.setLong(1, bulletin);
        add.setObject(2, month.getKey().atDay(1));
        add.setLong(3, month.getValue());
        add.executeUpdate();
      }
    }
  }

  /** How many sites worked, by the bulletins of the months that were issued. */
  static Map<Period, Share> working(Connection connection, long bulletin) throws SQLException {
    try (var statement = connection.prepareStatement(WORKING)) {
      statement.setLong(1, bulletin);
      var working = new HashMap<Period, Share>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var share = new Share(rows.getInt(2), rows.getInt(3));
        Period.parse(rows.getString(1)).ifPresent(period -> working.put(period, share));
      }
      return working;
    }
  }
}
