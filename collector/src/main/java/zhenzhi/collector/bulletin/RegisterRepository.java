package zhenzhi.collector.bulletin;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.bulletin.Bulletin.State;
import zhenzhi.collector.ranking.Period;

/** The register of bulletins: what there is, what was done to each, and what came to whom. */
final class RegisterRepository {
  private static final String LIST =
      """
      SELECT bulletin.id, title, state, period, coalesce(issue_number, 0), coalesce(document_number, 0),
        prefix, dated, count(recipient.id), count(recipient.signed_at), corrects_id IS NOT NULL
      FROM bulletin
      JOIN org_unit ON org_unit.id = bulletin.org_unit_id
      LEFT JOIN bulletin_recipient AS recipient ON recipient.bulletin_id = bulletin.id
      WHERE path LIKE ? || '%' AND state <> 'DISCARDED'
      GROUP BY bulletin.id
      ORDER BY bulletin.id DESC
      OFFSET ?
      LIMIT ?
      """;

  private static final String COUNT =
      """
      SELECT count(*)
      FROM bulletin
      JOIN org_unit ON org_unit.id = bulletin.org_unit_id
      WHERE path LIKE ? || '%' AND state <> 'DISCARDED'
      """;

  private static final String EVENTS =
      """
      SELECT at, account_id, person, what, note
      FROM bulletin_event
      JOIN account ON account.id = account_id
      WHERE bulletin_id = ?
      ORDER BY bulletin_event.id
      """;

  private static final String EVENT =
      "INSERT INTO bulletin_event (bulletin_id, at, account_id, what, note) VALUES (?, ?, ?, ?, ?)";

  private static final String FIRST_SITE =
      "SELECT min(registered_at) FROM station WHERE org_path LIKE ? || '%'";

  private RegisterRepository() {}

  /** Since when there have been sites below {@code orgPath}; none where there are none. */
  static Optional<Instant> firstSite(Connection connection, String orgPath) throws SQLException {
    try (var statement = connection.prepareStatement(FIRST_SITE)) {
      statement.setString(1, orgPath);
      var rows = statement.executeQuery();
      rows.next();
      return Optional.ofNullable(rows.getObject(1, OffsetDateTime.class))
          .map(OffsetDateTime::toInstant);
    }
  }

  /** The newest first. */
  static List<BulletinEntry> list(Connection connection, String orgPath, int offset, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setString(1, orgPath);
      statement.setInt(2, offset);
      statement.setInt(3, limit);
      var entries = new ArrayList<BulletinEntry>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        entries.add(entry(rows));
      }
      return entries;
    }
  }

  static int count(Connection connection, String orgPath) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      statement.setString(1, orgPath);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }

  private static BulletinEntry entry(ResultSet row) throws SQLException {
    return new BulletinEntry(
        row.getLong(1),
        row.getString(2),
        State.valueOf(row.getString(3)),
        Period.parse(row.getString(4)).orElseThrow(),
        row.getInt(5),
        row.getInt(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getInt(9),
        row.getInt(10),
        row.getBoolean(11));
  }

  /** The first first. */
  static List<BulletinEvent> events(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(EVENTS)) {
      statement.setLong(1, id);
      var events = new ArrayList<BulletinEvent>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        events.add(
            new BulletinEvent(
                rows.getObject(1, OffsetDateTime.class).toInstant(),
                rows.getLong(2),
                rows.getString(3),
                BulletinEvent.What.valueOf(rows.getString(4)),
                rows.getString(5)));
      }
      return events;
    }
  }

  static void enter(
      Connection connection,
      long id,
      Account account,
      Instant now,
      BulletinEvent.What what,
      String note)
      throws SQLException {
    try (var statement = connection.prepareStatement(EVENT)) {
      statement.setLong(1, id);
      statement.setObject(2, utc(now));
      statement.setLong(3, account.id());
      statement.setString(4, what.name());
      statement.setString(5, note);
      statement.executeUpdate();
    }
  }
}
