package zhenzhi.collector.ticket.dispatch;

import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Treater;

/** Tickets that nobody has taken on, as SQL. */
final class DispatchRepository {
  private static final String WAITING =
      """
      SELECT id, org_path, unit, stage = 'OPEN', technician_id, coalesce(accept_due < ?, false)
      FROM ticket
      WHERE stage IN ('OPEN', 'DISPATCHED') AND waits IS NULL
      ORDER BY id
      """;

  private DispatchRepository() {}

  /**
   * Not taken on yet.
   *
   * @param isLate whether the time for that is over
   */
  record Waiting(
      long ticket,
      String orgPath,
      Treater unit,
      boolean isOpen,
      OptionalLong technician,
      boolean isLate) {}

  static List<Waiting> waiting(Connection connection, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(WAITING)) {
      statement.setObject(1, utc(now));
      var waiting = new ArrayList<Waiting>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        waiting.add(
            new Waiting(
                rows.getLong(1),
                rows.getString(2),
                Treater.valueOf(rows.getString(3)),
                rows.getBoolean(4),
                optionalLong(rows, 5),
                rows.getBoolean(6)));
      }
      return waiting;
    }
  }
}
