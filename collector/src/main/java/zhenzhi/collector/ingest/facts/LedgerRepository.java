package zhenzhi.collector.ingest.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.protocol.ReportId;
import zhenzhi.protocol.StationCode;

/** Which stations there are, and which reports have been stored: the place that decides "once". */
public final class LedgerRepository {
  private static final Bulk<Received> REPORT =
      Bulk.<Received>rows()
          .column("station_id", "bigint", Received::station)
          .column("boot", "uuid", received -> received.id().boot())
          .column("seq", "bigint", received -> received.id().seq())
          .column("received_at", "timestamptz", Received::receivedAt)
          .column("made_at", "timestamptz", received -> received.made().from())
          .column("placed_by", "text", received -> received.made().by())
          .column("played_ms", "bigint", received -> received.report().played().toMillis())
          .column("payload_bytes", "integer", Received::payloadBytes)
          .column("agent", "text", received -> received.report().agent());

  private static final String INSERT =
      REPORT.insertInto("report") + "RETURNING station_id, boot, seq";

  private LedgerRepository() {}

  /** Those of {@code codes} that are registered and in service. */
  public static Map<StationCode, Known> stations(
      Connection connection, Collection<StationCode> codes) throws SQLException {
    var sql =
        """
        SELECT code, id, registered_at, (
          SELECT revoked_by IS NOT NULL
          FROM (
            SELECT issued_at AS given_at, revoked_by
            FROM box_certificate
            WHERE station_id = station.id
            UNION ALL
            SELECT made_at, revoked_by
            FROM box_token
            WHERE station_id = station.id) AS given
          ORDER BY given_at DESC
          LIMIT 1)
        FROM station
        WHERE code = ANY (?) AND retired_at IS NULL
        """;
    try (var statement = connection.prepareStatement(sql)) {
      var wanted = codes.stream().map(StationCode::value);
      statement.setArray(1, SqlColumns.array(connection, "text", wanted));
      var known = new HashMap<StationCode, Known>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var registered = rows.getObject(3, OffsetDateTime.class).toInstant();
        known.put(
            new StationCode(rows.getString(1)),
            new Known(rows.getLong(2), registered, rows.getBoolean(4)));
      }
      return known;
    }
  }

  /** Keeps the reports that are new, and answers which those are. */
  public static List<Received> keep(Connection connection, Collection<Received> reports)
      throws SQLException {
    if (reports.isEmpty()) {
      return List.of();
    }
    var sorted = reports.stream().sorted(Received.BY_KEY).toList();
    try (var statement = connection.prepareStatement(INSERT)) {
      REPORT.bind(statement, sorted);
      var kept = new HashSet<Key>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        kept.add(new Key(rows.getLong(1), rows.getObject(2, UUID.class), rows.getLong(3)));
      }
      return sorted.stream().filter(received -> kept.contains(Key.of(received))).toList();
    }
  }

  private record Key(long station, UUID boot, long seq) {
    static Key of(Received received) {
      ReportId id = received.id();
      return new Key(received.station(), id.boot(), id.seq());
    }
  }
}
