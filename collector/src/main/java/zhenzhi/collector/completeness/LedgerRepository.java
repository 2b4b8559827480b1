package zhenzhi.collector.completeness;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhenzhi.collector.completeness.Ledger.Drained;
import zhenzhi.collector.completeness.Ledger.Outbox;

/** Brings all that is kept of a few sites' reports. Plain JDBC on a connection of the caller's. */
public final class LedgerRepository {
  private static final String RUNS =
      """
      SELECT station_id, boot, first_seq, last_seq, first_at, last_at, booted_at
      FROM report_run
      WHERE station_id = ANY (?)
      ORDER BY station_id, boot, first_seq
      """;

  private static final String STARTS =
      """
      SELECT station_id, boot, seq, booted_at, cause, earlier, earlier_last_seq
      FROM boot
      WHERE station_id = ANY (?)
      ORDER BY station_id, booted_at, boot, seq
      """;

  private static final String GONE =
      """
      SELECT station_id, boot, first_seq, last_seq, cause
      FROM report_gone
      WHERE station_id = ANY (?)
      ORDER BY station_id, boot, first_seq
      """;

  private static final String STATE =
      """
      SELECT station_id, drained_at, drained_boot, drained_seq, waiting_at, waiting_reports,
        waiting_bytes
      FROM station_state
      WHERE station_id = ANY (?)
      """;

  private LedgerRepository() {}

  private record Of<T>(long station, T part) {}

  private record State(Optional<Drained> drained, Optional<Outbox> outbox) {
    static final State NONE = new State(Optional.empty(), Optional.empty());
  }

  /** The ledgers of {@code stations}, an empty one for a site that has none. */
  public static Map<Long, Ledger> ledgers(Connection connection, Collection<Long> stations)
      throws SQLException {
    var runs = new HashMap<Long, Map<UUID, List<Run>>>();
    for (var row : read(connection, RUNS, stations, LedgerRepository::run)) {
      runs.computeIfAbsent(row.station(), _ -> new HashMap<>())
          .computeIfAbsent(row.part().boot(), _ -> new ArrayList<>())
          .add(row.part().run());
    }
    var starts = grouped(read(connection, STARTS, stations, RunRepository::start));
    var gone = grouped(read(connection, GONE, stations, LedgerRepository::gone));
    var states = new HashMap<Long, State>();
    read(connection, STATE, stations, LedgerRepository::state)
        .forEach(row -> states.put(row.station(), row.part()));
    var ledgers = new HashMap<Long, Ledger>();
    for (var station : stations) {
      var state = states.getOrDefault(station, State.NONE);
      var boots = new HashMap<UUID, Runs>();
      runs.getOrDefault(station, Map.of()).forEach((boot, all) -> boots.put(boot, new Runs(all)));
      ledgers.put(
          station,
          new Ledger(
              boots,
              starts.getOrDefault(station, List.of()),
              gone.getOrDefault(station, List.of()),
              state.drained(),
              state.outbox()));
    }
    return ledgers;
  }

  private record BootRun(UUID boot, Run run) {}

  private static BootRun run(ResultSet row) throws SQLException {
    return new BootRun(row.getObject(2, UUID.class), RunRepository.run(row));
  }

  private static Gone gone(ResultSet row) throws SQLException {
    return new Gone(
        row.getObject(2, UUID.class),
        row.getLong(3),
        row.getLong(4),
        Gone.Why.valueOf(row.getString(5)));
  }

  private static State state(ResultSet row) throws SQLException {
    var drainedAt = instant(row, 2);
    var waitingAt = instant(row, 5);
    return new State(
        drainedAt.isPresent()
            ? Optional.of(
                new Drained(drainedAt.get(), row.getObject(3, UUID.class), row.getLong(4)))
            : Optional.empty(),
        waitingAt.isPresent()
            ? Optional.of(new Outbox(waitingAt.get(), row.getInt(6), row.getLong(7)))
            : Optional.empty());
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static <T> Map<Long, List<T>> grouped(List<Of<T>> rows) {
    var grouped = new HashMap<Long, List<T>>();
    rows.forEach(
        row -> grouped.computeIfAbsent(row.station(), _ -> new ArrayList<>()).add(row.part()));
    return grouped;
  }

  private static <T> List<Of<T>> read(
      Connection connection, String sql, Collection<Long> stations, Columns<T> columns)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("bigint", stations.toArray()));
      var all = new ArrayList<Of<T>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        all.add(new Of<>(rows.getLong(1), columns.part(rows)));
      }
      return all;
    }
  }

  private interface Columns<T> {
    T part(ResultSet row) throws SQLException;
  }
}
