package zhenzhi.collector.bulletin;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.picture.Share;

/** What a bulletin of several months keeps of each of them. */
final class MonthRepository {
  private static final String FIND =
      "SELECT month, ranking_id, working, sites FROM bulletin_month WHERE bulletin_id = ?";

  private static final String FORGET = "DELETE FROM bulletin_month WHERE bulletin_id = ?";

  private static final String ADD =
      """
      INSERT INTO bulletin_month (bulletin_id, month, ranking_id, working, sites)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String WORKING =
      """
      SELECT period, working, sites
      FROM bulletin
      JOIN org_unit ON org_unit.id = org_unit_id
      WHERE path = ? AND state = 'ISSUED' AND corrects_id IS NULL
      """;

  private MonthRepository() {}

  static SortedMap<YearMonth, KeptMonth> find(Connection connection, long bulletin)
      throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setLong(1, bulletin);
      var months = new TreeMap<YearMonth, KeptMonth>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        months.put(
            YearMonth.from(rows.getObject(1, LocalDate.class)),
            new KeptMonth(rows.getLong(2), share(rows)));
      }
      return months;
    }
  }

  private static Optional<Share> share(ResultSet row) throws SQLException {
    var working = row.getInt(3);
    return row.wasNull() ? Optional.empty() : Optional.of(new Share(working, row.getInt(4)));
  }

  /** In place of those that it had. */
  static void replace(Connection connection, long bulletin, SortedMap<YearMonth, KeptMonth> months)
      throws SQLException {
    try (var forget = connection.prepareStatement(FORGET);
        var add = connection.prepareStatement(ADD)) {
      forget.setLong(1, bulletin);
      forget.executeUpdate();
      for (var month : months.entrySet()) {
        @Nullable Share working = month.getValue().working().orElse(null);
        add.setLong(1, bulletin);
        add.setObject(2, month.getKey().atDay(1));
        add.setLong(3, month.getValue().ranking());
        add.setObject(4, working == null ? null : working.part());
        add.setObject(5, working == null ? null : working.whole());
        add.executeUpdate();
      }
    }
  }

  /** How many sites worked, by the bulletins of {@code orgPath} that have been issued. */
  static Map<Period, Share> working(Connection connection, String orgPath) throws SQLException {
    try (var statement = connection.prepareStatement(WORKING)) {
      statement.setString(1, orgPath);
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
