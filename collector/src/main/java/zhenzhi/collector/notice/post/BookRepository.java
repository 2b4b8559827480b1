package zhenzhi.collector.notice.post;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.notice.Bucket;
import zhenzhi.collector.notice.Entered;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.notice.Way;

/** Ways and contacts as SQL. */
final class BookRepository {
  private static final String WAYS =
      """
      SELECT way.id, kind, way.name, coalesce(org_unit.name, ''), address, secret <> '', per_minute,
        phones, disabled_at, rests_until, last.state, last.at, last.answer
      FROM notice_way AS way
      LEFT JOIN org_unit ON org_unit.path = way.org_path
      LEFT JOIN LATERAL (
        SELECT state, coalesce(settled_at, made_at) AS at, coalesce((
          SELECT answer
          FROM notice_attempt
          WHERE message_id = notice_message.id
          ORDER BY nth DESC
          LIMIT 1), '') AS answer
        FROM notice_message
        WHERE way_id = way.id
        ORDER BY id DESC
        LIMIT 1) AS last ON true
      WHERE way.org_path LIKE ? || '%'
      ORDER BY disabled_at IS NOT NULL, way.id
      """;

  private static final String CONTACTS =
      """
      SELECT contact.id, party, unit, contact.name, target, way.name, coalesce(org_unit.name, '')
      FROM notice_contact AS contact
      JOIN notice_way AS way ON way.id = way_id
      LEFT JOIN org_unit ON org_unit.path = contact.org_path
      WHERE contact.org_path LIKE ? || '%' AND removed_at IS NULL AND disabled_at IS NULL
      ORDER BY contact.org_path,
        array_position(
          ARRAY['TREATER', 'KEEPER', 'SECRETARY', 'DEPUTY', 'SUBDISTRICT', 'OFFICE', 'HEAD'], party),
        contact.id
      """;

  private static final String KIND =
      "SELECT kind FROM notice_way WHERE id = ? AND org_path LIKE ? || '%' AND disabled_at IS NULL";

  private static final String ADD_WAY =
      """
      INSERT INTO notice_way (org_path, kind, name, address, secret, per_minute, phones, tokens,
        tokens_at, made_at, made_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_CONTACT =
      """
      INSERT INTO notice_contact
        (way_id, org_path, party, unit, account_id, name, target, made_at, made_by)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String TURN_OFF =
      """
      UPDATE notice_way
      SET disabled_at = ?, secret = '', address = ''
      WHERE id = ? AND org_path LIKE ? || '%' AND disabled_at IS NULL
      """;

  private static final String CANCEL_MESSAGES =
      """
      UPDATE notice_message
      SET state = 'CANCELLED', settled_at = ?
      WHERE way_id = ? AND state = 'WAITING'
      """;

  private static final String CANCEL_NOTICES =
      "UPDATE notice SET state = 'CANCELLED' WHERE way_id = ? AND state = 'WAITING'";

  private static final String REMOVE =
      """
      UPDATE notice_contact
      SET removed_at = ?
      WHERE id = ? AND org_path LIKE ? || '%' AND removed_at IS NULL
      """;

  private BookRepository() {}

  static List<KeptWay> ways(Connection connection, String orgPath) throws SQLException {
    try (var statement = connection.prepareStatement(WAYS)) {
      statement.setString(1, orgPath);
      var ways = new ArrayList<KeptWay>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ways.add(way(rows));
      }
      return ways;
    }
  }

  private static KeptWay way(ResultSet row) throws SQLException {
    var state = row.getString(11);
    return new KeptWay(
        row.getLong(1),
        Way.Kind.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        Entered.hint(row.getString(5)),
        row.getBoolean(6),
        row.getInt(7),
        row.getBoolean(8),
        optionalInstant(row, 9),
        optionalInstant(row, 10),
        state == null
            ? Optional.empty()
            : Optional.of(
                new KeptWay.Last(
                    MessageState.valueOf(state), instant(row, 12), row.getString(13))));
  }

  static List<KeptContact> contacts(Connection connection, String orgPath) throws SQLException {
    try (var statement = connection.prepareStatement(CONTACTS)) {
      statement.setString(1, orgPath);
      var contacts = new ArrayList<KeptContact>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        contacts.add(
            new KeptContact(
                rows.getLong(1),
                Party.valueOf(rows.getString(2)),
                Optional.ofNullable(rows.getString(3)).map(Treater::valueOf),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7)));
      }
      return contacts;
    }
  }

  /** Of a way that is on. */
  static Optional<Way.Kind> kind(Connection connection, long way, String orgPath)
      throws SQLException {
    try (var statement = connection.prepareStatement(KIND)) {
      statement.setLong(1, way);
      statement.setString(2, orgPath);
      var row = statement.executeQuery();
      return row.next() ? Optional.of(Way.Kind.valueOf(row.getString(1))) : Optional.empty();
    }
  }

  static void add(Connection connection, NewWay way, String orgPath, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD_WAY)) {
      statement.setString(1, orgPath);
      statement.setString(2, way.kind().name());
      statement.setString(3, way.name());
      statement.setString(4, way.address());
      statement.setString(5, way.secret());
      statement.setInt(6, way.perMinute());
      statement.setBoolean(7, way.phones());
      statement.setDouble(8, Bucket.full(way.perMinute(), now).tokens());
      statement.setObject(9, utc(now));
      statement.setObject(10, utc(now));
      statement.setLong(11, account);
      statement.executeUpdate();
    }
  }

  static void add(
      Connection connection,
      NewContact contact,
      String orgPath,
      OptionalLong known,
      long account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD_CONTACT)) {
      statement.setLong(1, contact.way());
      statement.setString(2, orgPath);
      statement.setString(3, contact.party().name());
      statement.setString(4, contact.treater().map(Enum::name).orElse(null));
      statement.setObject(5, known.isPresent() ? (Long) known.getAsLong() : null, Types.BIGINT);
      statement.setString(6, contact.name());
      statement.setString(7, contact.target());
      statement.setObject(8, utc(now));
      statement.setLong(9, account);
      statement.executeUpdate();
    }
  }

  /** Forgets its keys, too. Answers false where there is none. */
  static boolean turnOff(Connection connection, long way, String orgPath, Instant now)
      throws SQLException {
    if (!update(connection, TURN_OFF, way, orgPath, now)) {
      return false;
    }
    try (var messages = connection.prepareStatement(CANCEL_MESSAGES);
        var notices = connection.prepareStatement(CANCEL_NOTICES)) {
      messages.setObject(1, utc(now));
      messages.setLong(2, way);
      messages.executeUpdate();
      notices.setLong(1, way);
      notices.executeUpdate();
    }
    return true;
  }

  static boolean remove(Connection connection, long contact, String orgPath, Instant now)
      throws SQLException {
    return update(connection, REMOVE, contact, orgPath, now);
  }

  private static boolean update(
      Connection connection, String sql, long id, String orgPath, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, id);
      statement.setString(3, orgPath);
      return statement.executeUpdate() == 1;
    }
  }
}
