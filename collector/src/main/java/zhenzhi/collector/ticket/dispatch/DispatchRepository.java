package zhenzhi.collector.ticket.dispatch;

import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.ticket.duty.Person;

/** Tickets that nobody has taken on, as SQL. */
final class DispatchRepository {
  private static final String WAITING =
      """
      SELECT ticket.id, ticket.org_path, ticket.unit, stage = 'OPEN', technician_id,
        coalesce(accept_due < ?, false), person, role, account.org_path
      FROM ticket
      LEFT JOIN account ON account.id = technician_id AND disabled_at IS NULL
      WHERE stage IN ('OPEN', 'DISPATCHED') AND waits IS NULL
      ORDER BY ticket.id
      """;

  /** Taken on by somebody who is away now, of which nobody has been told since it began. */
  private static final String LEFT =
      """
      SELECT ticket.id
      FROM ticket
      JOIN repair_leave ON repair_leave.account_id = technician_id AND from_day <= ?
        AND repair_leave.until_day >= ?
      WHERE (stage IN ('ACCEPTED', 'ON_SITE') OR (stage = 'DISPATCHED' AND waits IS NOT NULL))
        AND NOT EXISTS (
          SELECT
          FROM ticket_entry
          WHERE ticket_id = ticket.id AND move = 'HOLDER_AWAY'
            AND at >= CAST(from_day AS timestamp) AT TIME ZONE ?)
      ORDER BY ticket.id
      LIMIT 1000
      """;

  private DispatchRepository() {}

  /**
   * Not taken on yet.
   *
   * @param isLate whether the time for that is over
   * @param last who had it last; absent where nobody had, or the account is closed
   */
  record Waiting(
      long ticket,
      String orgPath,
      Treater unit,
      boolean isOpen,
      OptionalLong technician,
      boolean isLate,
      Optional<Person> last) {}

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
                rows.getBoolean(6),
                person(rows)));
      }
      return waiting;
    }
  }

  private static Optional<Person> person(ResultSet row) throws SQLException {
    return row.getString(7) == null
        ? Optional.empty()
        : Optional.of(
            new Person(row.getString(7), Role.valueOf(row.getString(8)), row.getString(9)));
  }

  static List<Long> left(Connection connection, LocalDate today, ZoneId zone) throws SQLException {
    try (var statement = connection.prepareStatement(LEFT)) {
      statement.setObject(1, today);
      statement.setObject(2, today);
      statement.setString(3, zone.getId());
      var left = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        left.add(rows.getLong(1));
      }
      return left;
    }
  }
}
