package zhenzhi.collector.bulletin;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import zhenzhi.collector.station.picture.Share;
import zhenzhi.collector.station.picture.SituationCounts;

/** 畅通率 of the subdistricts as it was when a bulletin was drafted: it cannot be counted later. */
final class ReachRepository {
  private ReachRepository() {}

  static void replace(Connection connection, long bulletin, SituationCounts counts)
      throws SQLException {
    try (var forget =
            connection.prepareStatement("DELETE FROM bulletin_reach WHERE bulletin_id = ?");
        var write =
            connection.prepareStatement(
                """
                INSERT INTO bulletin_reach (bulletin_id, unit_id, working, sites)
                VALUES (?, ?, ?, ?)
                """)) {
      forget.setLong(1, bulletin);
      forget.executeUpdate();
      for (var unit : counts.units().keySet()) {
        var share = counts.reachability(unit);
        write.setLong(1, bulletin);
        write.setLong(2, unit);
        write.setInt(3, share.part());
        write.setInt(4, share.whole());
        write.addBatch();
      }
      write.executeBatch();
    }
  }

  /** By the id of the subdistrict; empty where nobody counted it. */
  static Map<Long, Share> find(Connection connection, long bulletin) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "SELECT unit_id, working, sites FROM bulletin_reach WHERE bulletin_id = ?")) {
      statement.setLong(1, bulletin);
      var shares = new HashMap<Long, Share>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        shares.put(rows.getLong(1), new Share(rows.getInt(2), rows.getInt(3)));
      }
      return shares;
    }
  }
}
