package zhenzhi.collector.enrolment.trace;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.enrolment.trace.Trace.Kind;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Traces as SQL. */
public final class TraceRepository {
  private static final String KEEP =
      """
      INSERT INTO box_trace (station_id, kind, value, first_at, last_at)
      SELECT id, ?, ?, ?, ?
      FROM station
      WHERE code = ?
      ON CONFLICT (station_id, kind, value) DO UPDATE SET last_at = greatest(box_trace.last_at, excluded.last_at)
      """;

  /** Enough for a line with a new address each day; a box that lies must not fill the table. */
  private static final int KEPT = 20;

  private static final String FORGET =
      """
      DELETE FROM box_trace
      WHERE (station_id, kind, value) IN (
        SELECT station_id, box_trace.kind, value
        FROM box_trace
        JOIN station ON station.id = station_id
        WHERE code = ? AND box_trace.kind = ?
        ORDER BY last_at DESC, value
        OFFSET ?)
      """;

  /** All of those sites that have a new one; the rest are as they were. */
  private static final String OF_SITES =
      """
      SELECT code, box_trace.kind, value, first_at, last_at, greatest(
        (SELECT max(issued_at) FROM box_certificate WHERE station_id = station.id AND code_id IS NOT NULL),
        (SELECT max(made_at) FROM box_token WHERE station_id = station.id))
      FROM box_trace
      JOIN station ON station.id = station_id
      WHERE station.org_path LIKE ? || '%' AND retired_at IS NULL AND code LIKE ?
        AND station_id IN (SELECT station_id FROM box_trace WHERE first_at > ?)
      """;

  private static final String ALL = "%";

  private TraceRepository() {}

  /** That a box was there. */
  public record Seen(StationCode station, Kind kind, String value, Instant at) {}

  /** Keeps them; of each site and kind the newest twenty stay. */
  public static void keep(Connection connection, Collection<Seen> all) throws SQLException {
    if (all.isEmpty()) {
      return;
    }
    try (var keep = connection.prepareStatement(KEEP);
        var forget = connection.prepareStatement(FORGET)) {
      for (var seen : all) {
        keep.setString(1, seen.kind().name());
        keep.setString(2, seen.value());
        keep.setObject(3, utc(seen.at()));
        keep.setObject(4, utc(seen.at()));
        keep.setString(5, seen.station().value());
        keep.addBatch();
        forget.setString(1, seen.station().value());
        forget.setString(2, seen.kind().name());
        forget.setInt(3, KEPT);
        forget.addBatch();
      }
      keep.executeBatch();
      forget.executeBatch();
    }
  }

  /** What is strange of the sites of a scope; those that are as they were are not among them. */
  public static Map<StationCode, List<Strange>> strange(
      Connection connection, Scope scope, Instant now) throws SQLException {
    return strange(connection, scope, ALL, now);
  }

  /** The same of one site. */
  public static List<Strange> strange(
      Connection connection, Scope scope, StationCode station, Instant now) throws SQLException {
    return strange(connection, scope, station.value(), now).getOrDefault(station, List.of());
  }

  private static Map<StationCode, List<Strange>> strange(
      Connection connection, Scope scope, String code, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(OF_SITES)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, code);
      statement.setObject(3, utc(now.minus(Recognition.LATELY)));
      var traces = new HashMap<StationCode, List<Trace>>();
      var given = new HashMap<StationCode, Optional<Instant>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var station = new StationCode(rows.getString(1));
        var kind = Kind.valueOf(rows.getString(2));
        traces
            .computeIfAbsent(station, _ -> new ArrayList<>())
            .add(new Trace(kind, rows.getString(3), instant(rows, 4), instant(rows, 5)));
        given.put(station, optionalInstant(rows, 6));
      }
      return judged(traces, given, now);
    }
  }

  private static Map<StationCode, List<Strange>> judged(
      Map<StationCode, List<Trace>> traces,
      Map<StationCode, Optional<Instant>> given,
      Instant now) {
    var strange = new HashMap<StationCode, List<Strange>>();
    traces.forEach((station, all) -> {
      var told = Recognition.strange(all, given.getOrDefault(station, Optional.empty()), now);
      if (!told.isEmpty()) {
        strange.put(station, told);
      }
    });
    return Map.copyOf(strange);
  }
}
