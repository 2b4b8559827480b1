package zhenzhi.collector.ticket.desk;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Clock;
import zhenzhi.collector.ticket.Milestones;
import zhenzhi.collector.ticket.Move.Wait;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.Ticket;
import zhenzhi.collector.ticket.Ticket.Rung;
import zhenzhi.protocol.StationCode;

/** Tickets as SQL; what a log comes to is kept beside it, so that lists need not read logs. */
final class TicketRepository {
  private static final String OPEN =
      """
      INSERT INTO ticket (station_id, org_path, subject, diagnosis_id, incident_id, opened_at,
        entries, moved_at, stage, finding, unit, technician_id, waits, accept_due, resolve_due, is_late,
        rung, rung_at, accepted_at, in_order_at, is_extended, was_late, until_day)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String KEEP =
      """
      UPDATE ticket
      SET entries = ?, moved_at = ?, stage = ?, finding = ?, unit = ?, technician_id = ?, waits = ?,
        accept_due = ?, resolve_due = ?, is_late = ?, rung = ?, rung_at = ?, accepted_at = ?, in_order_at = ?,
        is_extended = ?, was_late = ?, until_day = ?
      WHERE id = ?
      """;

  private static final int STATE = 17;

  private static final String COLUMNS =
      """
      SELECT ticket.id, station.code, station.name,
        (SELECT count(*) FROM incident_site AS of_it
          WHERE of_it.incident_id = ticket.incident_id AND left_at IS NULL),
        coalesce(unit_of.name, ''), stage, finding, ticket.unit, coalesce(person, ''), waits,
        accept_due, resolve_due, is_late, opened_at, moved_at, diagnosis_id, incident_id, until_day
      """;

  /** Those of the unit, and incidents that befell any site of it. */
  private static final String FROM =
      """
      FROM ticket
      LEFT JOIN station ON station.id = ticket.station_id
      LEFT JOIN account ON account.id = technician_id
      LEFT JOIN org_unit AS unit_of ON unit_of.level = 'SUBDISTRICT'
        AND ticket.org_path LIKE unit_of.path || '%'
      WHERE (ticket.org_path LIKE ? || '%' OR incident_id IS NOT NULL AND EXISTS (
          SELECT
          FROM incident_site AS of_it
          JOIN station AS befallen ON befallen.id = of_it.station_id
          WHERE of_it.incident_id = ticket.incident_id AND left_at IS NULL
            AND befallen.org_path LIKE ? || '%'))
        AND (CAST(? AS text) IS NULL OR station.code = ?)
      """;

  private static final String WANTED =
      """
        AND CASE ?
          WHEN 'GOING' THEN stage IN ('OPEN', 'DISPATCHED', 'ACCEPTED', 'ON_SITE')
          WHEN 'OVERDUE' THEN stage IN ('OPEN', 'DISPATCHED', 'ACCEPTED', 'ON_SITE')
            AND (accept_due < ? OR resolve_due < ?)
          WHEN 'WAITING' THEN stage IN ('REPAIRED', 'RECOVERED')
          WHEN 'SHELVED' THEN stage = 'SHELVED'
          WHEN 'DUE' THEN until_day <= ?
          ELSE stage IN ('CLOSED', 'WITHDRAWN') END
        AND (CAST(? AS text) IS NULL OR ticket.unit = ?)
        AND (CAST(? AS bigint) IS NULL OR ticket.org_path LIKE '%/' || CAST(? AS text) || '/%'
          OR incident_id IS NOT NULL AND EXISTS (
            SELECT
            FROM incident_site AS of_it
            JOIN station AS befallen ON befallen.id = of_it.station_id
            WHERE of_it.incident_id = ticket.incident_id AND left_at IS NULL
              AND befallen.org_path LIKE '%/' || CAST(? AS text) || '/%'))
        AND (CAST(? AS bigint) IS NULL OR technician_id = ?)
        AND (? = '' OR strpos(station.name, ?) > 0 OR station.code = ? OR CAST(ticket.id AS text) = ?)
      """;

  /** What is due first stands first; what has ended, by when it did. */
  private static final String LIST =
      COLUMNS
          + FROM
          + WANTED
          + """
          ORDER BY (CASE WHEN stage NOT IN ('CLOSED', 'WITHDRAWN') THEN resolve_due END) NULLS LAST,
            moved_at DESC, ticket.id DESC
          OFFSET ? LIMIT ?
          """;

  private static final String COUNT = "SELECT count(*)\n" + FROM + WANTED;

  private static final String ONE = COLUMNS + FROM + "AND ticket.id = ?";

  private static final String PEOPLE =
      """
      SELECT DISTINCT account.id, person
      FROM ticket_entry
      JOIN account ON account.id IN (account_id, technician_id)
      WHERE ticket_id = ?
      """;

  /** Whoever treats what lies where the ticket does; what 办事处 treats, its own people too. */
  private static final String TECHNICIANS =
      """
      SELECT account.id, person
      FROM account
      JOIN ticket ON ticket.org_path LIKE account.org_path || '%'
      WHERE (role = 'TECHNICIAN' OR (role = 'SUBDISTRICT' AND ticket.unit = 'SUBDISTRICT'))
        AND disabled_at IS NULL AND ticket.id = ?
      """;

  /** Whoever repairs somewhere within a unit, or in one above it. */
  private static final String ALL_TECHNICIANS =
      """
      SELECT id, person
      FROM account
      WHERE role = 'TECHNICIAN' AND disabled_at IS NULL
        AND (org_path LIKE ? || '%' OR starts_with(?, org_path))
      """;

  /** Whether an account may be sent there: it is of that unit or of one above it, and in use. */
  private static final String MAY_TREAT =
      """
      SELECT EXISTS (
        SELECT
        FROM account
        JOIN ticket ON ticket.org_path LIKE account.org_path || '%'
        WHERE account.id = ? AND ticket.id = ? AND role <> 'KEEPER' AND disabled_at IS NULL)
      """;

  private TicketRepository() {}

  static boolean mayTreat(Connection connection, long account, long ticket) throws SQLException {
    try (var statement = connection.prepareStatement(MAY_TREAT)) {
      statement.setLong(1, account);
      statement.setLong(2, ticket);
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  static long open(Connection connection, About about, Ticket ticket, Milestones milestones)
      throws SQLException {
    try (var statement = connection.prepareStatement(OPEN)) {
      statement.setObject(1, boxed(about.station()), Types.BIGINT);
      statement.setString(2, about.orgPath());
      statement.setString(3, about.subject());
      statement.setObject(4, boxed(about.diagnosis()), Types.BIGINT);
      statement.setObject(5, boxed(about.incident()), Types.BIGINT);
      statement.setObject(6, utc(ticket.at()));
      bind(statement, 7, ticket, milestones);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  static void keep(Connection connection, long id, Ticket ticket, Milestones milestones)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      bind(statement, 1, ticket, milestones);
      statement.setLong(STATE + 1, id);
      statement.executeUpdate();
    }
  }

  private static void bind(
      PreparedStatement statement, int from, Ticket ticket, Milestones milestones)
      throws SQLException {
    statement.setInt(from, ticket.entries());
    statement.setObject(from + 1, utc(ticket.at()));
    statement.setString(from + 2, ticket.stage().name());
    statement.setString(from + 3, ticket.finding().name());
    statement.setString(from + 4, ticket.unit().name());
    statement.setObject(from + 5, boxed(ticket.technician()), Types.BIGINT);
    statement.setString(from + 6, ticket.waits().map(Enum::name).orElse(null));
    statement.setObject(from + 7, utc(due(ticket.accept())));
    statement.setObject(from + 8, utc(due(ticket.resolve())));
    statement.setBoolean(from + 9, ticket.resolve().isOver(ticket.at()));
    statement.setInt(from + 10, ticket.rung().map(Rung::level).orElse(0));
    statement.setObject(from + 11, utc(ticket.rung().map(Rung::at)));
    statement.setObject(from + 12, utc(milestones.accepted()));
    statement.setObject(from + 13, utc(milestones.inOrder()));
    statement.setBoolean(from + 14, milestones.isExtended());
    statement.setBoolean(from + 15, milestones.wasLate());
    statement.setObject(from + 16, ticket.until().orElse(null), Types.DATE);
  }

  private static Optional<Instant> due(Clock clock) {
    return clock instanceof Clock.Running(var due) ? Optional.of(due) : Optional.empty();
  }

  /** From now on the ticket is about that diagnosis. */
  static void link(Connection connection, long ticket, About about) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            "UPDATE ticket SET diagnosis_id = ?, subject = ? WHERE id = ?")) {
      statement.setLong(1, about.diagnosis().orElseThrow());
      statement.setString(2, about.subject());
      statement.setLong(3, ticket);
      statement.executeUpdate();
    }
  }

  /** From now on it goes by people's words, or by a diagnosis to come. */
  static void unlink(Connection connection, long ticket) throws SQLException {
    try (var statement =
        connection.prepareStatement("UPDATE ticket SET diagnosis_id = NULL WHERE id = ?")) {
      statement.setLong(1, ticket);
      statement.executeUpdate();
    }
  }

  /** Nobody else moves it until the end of the transaction; answers whether there is one. */
  static boolean hold(Connection connection, long id) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT FROM ticket WHERE id = ? FOR UPDATE")) {
      statement.setLong(1, id);
      return statement.executeQuery().next();
    }
  }

  /** The path of the unit that all of it lies in. */
  static String path(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT org_path FROM ticket WHERE id = ?")) {
      statement.setLong(1, id);
      var row = statement.executeQuery();
      row.next();
      return row.getString(1);
    }
  }

  static Role role(Connection connection, long account) throws SQLException {
    try (var statement = connection.prepareStatement("SELECT role FROM account WHERE id = ?")) {
      statement.setLong(1, account);
      var row = statement.executeQuery();
      row.next();
      return Role.valueOf(row.getString(1));
    }
  }

  static Optional<TicketLine> find(Connection connection, Scope scope, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(ONE)) {
      scope(statement, scope);
      statement.setLong(5, id);
      return lines(statement).stream().findFirst();
    }
  }

  static Tickets list(
      Connection connection, Scope scope, TicketFilter filter, Instant now, LocalDate today)
      throws SQLException {
    try (var list = connection.prepareStatement(LIST);
        var count = connection.prepareStatement(COUNT)) {
      var next = wanted(list, scope, filter, now, today);
      list.setLong(next, filter.offset());
      list.setInt(next + 1, filter.limit());
      var _ = wanted(count, scope, filter, now, today);
      var row = count.executeQuery();
      row.next();
      return new Tickets(lines(list), row.getLong(1));
    }
  }

  /** Answers the number of the next parameter. */
  private static int wanted(
      PreparedStatement statement, Scope scope, TicketFilter filter, Instant now, LocalDate today)
      throws SQLException {
    scope(statement, scope);
    statement.setString(5, filter.part().name());
    statement.setObject(6, utc(now));
    statement.setObject(7, utc(now));
    statement.setObject(8, today);
    var unit = filter.unit().map(Enum::name).orElse(null);
    statement.setString(9, unit);
    statement.setString(10, unit);
    for (var parameter = 11; parameter <= 13; parameter++) {
      statement.setObject(parameter, boxed(filter.subdistrict()), Types.BIGINT);
    }
    statement.setObject(14, boxed(filter.technician()), Types.BIGINT);
    statement.setObject(15, boxed(filter.technician()), Types.BIGINT);
    for (var parameter = 16; parameter <= 19; parameter++) {
      statement.setString(parameter, filter.text());
    }
    return 20;
  }

  private static void scope(PreparedStatement statement, Scope scope) throws SQLException {
    statement.setString(1, scope.orgPath());
    statement.setString(2, scope.orgPath());
    statement.setString(3, scope.onlyCode());
    statement.setString(4, scope.onlyCode());
  }

  static Map<Long, String> people(Connection connection, long id) throws SQLException {
    return names(connection, PEOPLE, id);
  }

  static Map<Long, String> technicians(Connection connection, long id) throws SQLException {
    return names(connection, TECHNICIANS, id);
  }

  static Map<Long, String> technicians(Connection connection, Scope scope) throws SQLException {
    try (var statement = connection.prepareStatement(ALL_TECHNICIANS)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.orgPath());
      return names(statement);
    }
  }

  private static Map<Long, String> names(Connection connection, String sql, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      return names(statement);
    }
  }

  private static Map<Long, String> names(PreparedStatement statement) throws SQLException {
    var names = new HashMap<Long, String>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      names.put(rows.getLong(1), rows.getString(2));
    }
    return names;
  }

  private static List<TicketLine> lines(PreparedStatement statement) throws SQLException {
    try (var rows = statement.executeQuery()) {
      var lines = new ArrayList<TicketLine>();
      while (rows.next()) {
        lines.add(line(rows));
      }
      return lines;
    }
  }

  private static TicketLine line(ResultSet row) throws SQLException {
    var name = row.getString(3);
    return new TicketLine(
        row.getLong(1),
        Optional.ofNullable(row.getString(2)).map(StationCode::new),
        name == null ? "" : name,
        row.getInt(4),
        row.getString(5),
        Stage.valueOf(row.getString(6)),
        Finding.valueOf(row.getString(7)),
        Treater.valueOf(row.getString(8)),
        row.getString(9),
        Optional.ofNullable(row.getString(10)).map(Wait::valueOf),
        optionalInstant(row, 11),
        optionalInstant(row, 12),
        row.getBoolean(13),
        instant(row, 14),
        instant(row, 15),
        optionalLong(row, 16),
        optionalLong(row, 17),
        Optional.ofNullable(row.getObject(18, LocalDate.class)));
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }
}
