package zhenzhi.collector.ticket.chase;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.ticket.Move.Due;
import zhenzhi.collector.ticket.Ticket.Rung;

/** Tickets that somebody has to be pressed for, as SQL. */
final class PressRepository {
  private static final String OVERDUE =
      """
      SELECT id, resolve_due, rung, rung_at
      FROM ticket
      WHERE stage IN ('OPEN', 'DISPATCHED', 'ACCEPTED', 'ON_SITE') AND resolve_due < ? AND rung < ?
      ORDER BY resolve_due, id
      """;

  /** Their day has come, and nobody has been reminded since. */
  private static final String DAY_CAME =
      """
      SELECT id, CASE WHEN stage = 'SHELVED' THEN 'SHELVED' ELSE 'PAUSED' END
      FROM ticket
      WHERE until_day <= ? AND (stage = 'SHELVED' OR waits IS NOT NULL)
        AND NOT EXISTS (
          SELECT
          FROM ticket_entry
          WHERE ticket_id = ticket.id AND move IN ('SHELF_DUE', 'PAUSE_DUE')
            AND at >= CAST(until_day AS timestamp) AT TIME ZONE ?)
      ORDER BY until_day, id
      LIMIT 1000
      """;

  /** Repaired by word, of which no box tells and nobody has said anything since. */
  private static final String UNPROVEN =
      """
      SELECT id, 'PROOF'
      FROM ticket
      WHERE stage = 'REPAIRED' AND diagnosis_id IS NULL AND incident_id IS NULL AND moved_at < ?
      ORDER BY id
      LIMIT 1000
      """;

  private PressRepository() {}

  /** A ticket that is overdue, and how far up it has been carried. */
  record Overdue(long ticket, Instant due, Optional<Rung> reached) {}

  /** A ticket, and of what somebody is reminded. */
  record Forgotten(long ticket, Due due) {}

  /** Those that have not come to the last of so many levels. */
  static List<Overdue> overdue(Connection connection, int levels, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(OVERDUE)) {
      statement.setObject(1, utc(now));
      statement.setInt(2, levels);
      var overdue = new ArrayList<Overdue>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var level = rows.getInt(3);
        overdue.add(
            new Overdue(
                rows.getLong(1),
                instant(rows, 2),
                optionalInstant(rows, 4).map(at -> new Rung(level, at))));
      }
      return overdue;
    }
  }

  static List<Forgotten> dayCame(Connection connection, LocalDate today, ZoneId zone)
      throws SQLException {
    try (var statement = connection.prepareStatement(DAY_CAME)) {
      statement.setObject(1, today);
      statement.setString(2, zone.getId());
      var forgotten = new ArrayList<Forgotten>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        forgotten.add(new Forgotten(rows.getLong(1), Due.valueOf(rows.getString(2))));
      }
      return forgotten;
    }
  }

  /** {@code then}: before which it was moved last. */
  static List<Forgotten> unproven(Connection connection, Instant then) throws SQLException {
    try (var statement = connection.prepareStatement(UNPROVEN)) {
      statement.setObject(1, utc(then));
      var forgotten = new ArrayList<Forgotten>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        forgotten.add(new Forgotten(rows.getLong(1), Due.PROOF));
      }
      return forgotten;
    }
  }
}
