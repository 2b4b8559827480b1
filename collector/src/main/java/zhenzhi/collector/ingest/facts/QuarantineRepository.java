package zhenzhi.collector.ingest.facts;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.Bulk;

/**
 * What could not be used, kept for people to look at, and counted where there is too much of it.
 */
public final class QuarantineRepository {
  private static final Bulk<Aside> ROW =
      Bulk.<Aside>rows()
          .column("received_at", "timestamptz", Aside::receivedAt)
          .column("topic", "text", Aside::topic)
          .column("station_id", "bigint", Aside::station)
          .column("reason", "text", Aside::reason)
          .column("detail", "text", Aside::detail)
          .column("payload_bytes", "integer", Aside::payloadBytes)
          .column(
              "payload",
              "text",
              "decode(payload, 'hex')",
              aside -> HexFormat.of().formatHex(aside.beginning()));

  private static final String TALLY =
      """
      INSERT INTO quarantine_tally AS tally (day, reason, items)
      VALUES (?, ?, ?)
      ON CONFLICT (day, reason) DO UPDATE SET items = tally.items + excluded.items
      RETURNING items
      """;

  private QuarantineRepository() {}

  /**
   * One thing to put aside.
   *
   * @param station of its topic, if that is registered
   * @param beginning of the payload
   */
  public record Aside(
      Instant receivedAt,
      String topic,
      @Nullable Long station,
      String reason,
      String detail,
      int payloadBytes,
      byte[] beginning) {}

  /**
   * Counts all of them, and keeps those that are among the first of their reason on that day.
   *
   * @param most rows kept for one reason on one day
   */
  public static void keep(Connection connection, LocalDate day, int most, List<Aside> asides)
      throws SQLException {
    var room = new HashMap<String, Long>();
    var counts = new TreeMap<>(asides.stream().collect(groupingBy(Aside::reason, counting())));
    for (var count : counts.entrySet()) { // in one order, so that collectors never block each other
      var items = tally(connection, day, count);
      room.put(count.getKey(), most - (items - count.getValue()));
    }
    var kept = new ArrayList<Aside>();
    for (var aside : asides) {
      if (room.merge(aside.reason(), -1L, Long::sum) >= 0) {
        kept.add(aside);
      }
    }
    ROW.run(connection, ROW.insertInto("quarantine"), kept);
  }

  private static long tally(Connection connection, LocalDate day, Map.Entry<String, Long> count)
      throws SQLException {
    try (var statement = connection.prepareStatement(TALLY)) {
      statement.setObject(1, day);
      statement.setString(2, count.getKey());
      statement.setLong(3, count.getValue());
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }
}
