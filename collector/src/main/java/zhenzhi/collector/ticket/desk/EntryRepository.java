package zhenzhi.collector.ticket.desk;

import static java.util.Collections.nCopies;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Move.Part;
import zhenzhi.collector.ticket.Move.Repaired;

/** Logs of tickets as SQL. */
final class EntryRepository {
  private static final String ADD =
      "INSERT INTO ticket_entry (ticket_id, nth, "
          + EntryColumns.NAMES
          + ") VALUES (?, ?, "
          + String.join(", ", nCopies(EntryColumns.COUNT, "?"))
          + ")";

  private static final String SIGN =
      "UPDATE ticket_entry SET slip = ?, written_at = ? WHERE ticket_id = ? AND nth = ?";

  private static final String IS_TAKEN =
      "SELECT FROM ticket_entry WHERE ticket_id = ? AND slip = ?";

  private static final String WRITTEN =
      "SELECT nth, written_at FROM ticket_entry WHERE ticket_id = ? AND written_at IS NOT NULL";

  private static final String ADD_PART =
      """
      INSERT INTO ticket_part (ticket_id, nth, line, name, model, serial, fen)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String LOG =
      "SELECT nth, " + EntryColumns.NAMES + " FROM ticket_entry WHERE ticket_id = ? ORDER BY nth";

  private static final String PARTS =
      """
      SELECT nth, name, model, serial, fen
      FROM ticket_part
      WHERE ticket_id = ?
      ORDER BY nth, line
      """;

  private EntryRepository() {}

  /** Adds an entry as the log's {@code nth}, counted from 0. */
  static void add(Connection connection, long ticket, int nth, Entry entry) throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, ticket);
      statement.setInt(2, nth);
      EntryColumns.bind(statement, 3, entry);
      statement.executeUpdate();
    }
    if (entry.move() instanceof Repaired(var repair)) {
      parts(connection, ticket, nth, repair.parts());
    }
  }

  private static void parts(Connection connection, long ticket, int nth, List<Part> parts)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD_PART)) {
      for (var line = 0; line < parts.size(); line++) {
        var part = parts.get(line);
        statement.setLong(1, ticket);
        statement.setInt(2, nth);
        statement.setInt(3, line);
        statement.setString(4, part.name());
        statement.setString(5, part.model());
        statement.setString(6, part.serial());
        statement.setObject(7, part.fen().orElse(null), Types.BIGINT);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Keeps which form the entry came with. */
  static void sign(Connection connection, long ticket, int nth, Slip slip) throws SQLException {
    try (var statement = connection.prepareStatement(SIGN)) {
      statement.setObject(1, slip.key());
      statement.setObject(2, utc(slip.written()));
      statement.setLong(3, ticket);
      statement.setInt(4, nth);
      statement.executeUpdate();
    }
  }

  /** Whether the form has come before. */
  static boolean isTaken(Connection connection, long ticket, Slip slip) throws SQLException {
    try (var statement = connection.prepareStatement(IS_TAKEN)) {
      statement.setLong(1, ticket);
      statement.setObject(2, slip.key());
      return statement.executeQuery().next();
    }
  }

  /** When entries were written that came later, by their places in the log. */
  static Map<Integer, Instant> written(Connection connection, long ticket) throws SQLException {
    try (var statement = connection.prepareStatement(WRITTEN)) {
      statement.setLong(1, ticket);
      var written = new HashMap<Integer, Instant>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        written.put(rows.getInt(1), instant(rows, 2));
      }
      return written;
    }
  }

  static List<Entry> log(Connection connection, long ticket) throws SQLException {
    var parts = parts(connection, ticket);
    try (var statement = connection.prepareStatement(LOG)) {
      statement.setLong(1, ticket);
      var log = new ArrayList<Entry>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        log.add(EntryColumns.entry(rows, 2, parts.getOrDefault(rows.getInt(1), List.of())));
      }
      return log;
    }
  }

  private static Map<Integer, List<Part>> parts(Connection connection, long ticket)
      throws SQLException {
    try (var statement = connection.prepareStatement(PARTS)) {
      statement.setLong(1, ticket);
      var parts = new HashMap<Integer, List<Part>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var fen = optionalLong(rows, 5);
        parts
            .computeIfAbsent(rows.getInt(1), _ -> new ArrayList<>())
            .add(
                new Part(
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    fen.isPresent() ? Optional.of(fen.getAsLong()) : Optional.empty()));
      }
      return parts;
    }
  }
}
