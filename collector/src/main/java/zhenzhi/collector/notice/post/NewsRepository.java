package zhenzhi.collector.notice.post;

import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Addressees.Matter;
import zhenzhi.collector.notice.Contact;
import zhenzhi.collector.notice.NoticeWords.About;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.station.DutyRole;

/** What of tickets has not been told, whom to tell, and the notices that come of it, as SQL. */
final class NewsRepository {
  /** Bounded, so that a burst is taken up in transactions that end. */
  static final int AT_ONCE = 500;

  private static final String UNTOLD =
      """
      SELECT ticket.id, told, ticket.org_path, ticket.unit, technician_id, ticket.station_id,
        coalesce(station.name, ''),
        (SELECT count(*) FROM incident_site WHERE incident_site.incident_id = ticket.incident_id),
        coalesce(around.name, ''), finding, resolve_due
      FROM ticket
      LEFT JOIN station ON station.id = ticket.station_id
      LEFT JOIN LATERAL (
        SELECT name
        FROM org_unit
        WHERE ticket.org_path LIKE path || '%' AND level <> 'COMMUNITY'
        ORDER BY length(path) DESC
        LIMIT 1) AS around ON true
      WHERE told < entries
      ORDER BY ticket.id
      LIMIT ?
      """;

  private static final String TOLD = "UPDATE ticket SET told = ? WHERE id = ?";

  /** Those with an account first. */
  private static final String BOOK =
      """
      SELECT way_id, notice_contact.org_path, party, unit, account_id, notice_contact.name, target
      FROM notice_contact
      JOIN notice_way ON notice_way.id = way_id
      WHERE removed_at IS NULL AND disabled_at IS NULL
      ORDER BY (account_id IS NULL), notice_contact.id
      """;

  /** Who answers for a site, by telephone, where a way reaches telephones. */
  private static final String PHONES =
      """
      SELECT way.id, station.org_path, role, person, phone
      FROM station
      JOIN duty ON station_id = station.id AND since <= ? AND (until IS NULL OR until > ?)
        AND phone <> ''
      CROSS JOIN LATERAL (
        SELECT id
        FROM notice_way
        WHERE phones AND disabled_at IS NULL AND station.org_path LIKE org_path || '%'
        ORDER BY length(org_path) DESC, id
        LIMIT 1) AS way
      WHERE station.id = ?
      ORDER BY role
      """;

  private static final Bulk<Row> ROWS =
      Bulk.<Row>rows()
          .column("person", "text", Row::person)
          .column("name", "text", Row::name)
          .column("ticket_id", "bigint", Row::ticket)
          .column("nth", "integer", Row::nth)
          .column("org_path", "text", Row::orgPath)
          .column("party", "text", row -> row.party().name())
          .column("occasion", "text", row -> row.occasion().name())
          .column("words", "text", Row::words)
          .column("is_urgent", "boolean", Row::isUrgent)
          .column("way_id", "bigint", Row::way)
          .column("target", "text", Row::target)
          .column("state", "text", row -> row.way() == null ? "NOBODY" : "WAITING")
          .column("made_at", "timestamptz", Row::madeAt)
          .column("due_at", "timestamptz", Row::dueAt);

  private static final String KEEP = ROWS.insertInto("notice");

  private NewsRepository() {}

  /** A ticket with entries that nobody has looked at. */
  record Untold(int told, Matter matter, OptionalLong station, About about) {}

  /** A notice; without a way where nobody is known. */
  record Row(
      String person,
      String name,
      long ticket,
      int nth,
      String orgPath,
      Party party,
      Occasion occasion,
      String words,
      boolean isUrgent,
      @Nullable Long way,
      String target,
      Instant madeAt,
      Instant dueAt) {}

  static List<Untold> untold(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(UNTOLD)) {
      statement.setInt(1, AT_ONCE);
      var untold = new ArrayList<Untold>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var matter =
            new Matter(
                rows.getString(3), Treater.valueOf(rows.getString(4)), optionalLong(rows, 5));
        var about =
            new About(
                rows.getLong(1),
                rows.getString(7),
                rows.getInt(8),
                rows.getString(9),
                Finding.valueOf(rows.getString(10)),
                optionalInstant(rows, 11));
        untold.add(new Untold(rows.getInt(2), matter, optionalLong(rows, 6), about));
      }
      return untold;
    }
  }

  static void told(Connection connection, long ticket, int entries) throws SQLException {
    try (var statement = connection.prepareStatement(TOLD)) {
      statement.setInt(1, entries);
      statement.setLong(2, ticket);
      statement.executeUpdate();
    }
  }

  static List<Contact> book(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(BOOK)) {
      var book = new ArrayList<Contact>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        book.add(
            new Contact(
                rows.getLong(1),
                rows.getString(2),
                Party.valueOf(rows.getString(3)),
                Optional.ofNullable(rows.getString(4)).map(Treater::valueOf),
                optionalLong(rows, 5),
                rows.getString(6),
                rows.getString(7)));
      }
      return book;
    }
  }

  /** Those who answer for a site on that day. */
  static List<Contact> phones(Connection connection, long station, LocalDate day)
      throws SQLException {
    try (var statement = connection.prepareStatement(PHONES)) {
      statement.setObject(1, day);
      statement.setObject(2, day);
      statement.setLong(3, station);
      var phones = new ArrayList<Contact>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        phones.add(
            new Contact(
                rows.getLong(1),
                rows.getString(2),
                party(DutyRole.valueOf(rows.getString(3))),
                Optional.empty(),
                OptionalLong.empty(),
                rows.getString(4),
                rows.getString(5)));
      }
      return phones;
    }
  }

  private static Party party(DutyRole role) {
    return switch (role) {
      case FIRST -> Party.DEPUTY;
      case DIRECT -> Party.SECRETARY;
      case KEEPER_A, KEEPER_B -> Party.KEEPER;
    };
  }

  /** Keeps those that are not there yet: one of a person and an entry. */
  static int keep(Connection connection, List<Row> rows) throws SQLException {
    return ROWS.run(connection, KEEP, rows);
  }
}
