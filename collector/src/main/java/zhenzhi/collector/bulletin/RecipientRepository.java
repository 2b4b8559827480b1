package zhenzhi.collector.bulletin;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.bulletin.Recipient.Mark;
import zhenzhi.protocol.StationCode;

/** Who gets a bulletin, and what became of it there. */
final class RecipientRepository {
  private static final String LIST =
      """
      SELECT coalesce(org_unit.name, station.name), code, edition, opened_at, opener.person, signed_at,
        signer.person
      FROM bulletin_recipient
      LEFT JOIN org_unit ON org_unit.id = bulletin_recipient.org_unit_id
      LEFT JOIN station ON station.id = station_id
      LEFT JOIN account AS opener ON opener.id = opened_by
      LEFT JOIN account AS signer ON signer.id = signed_by
      WHERE bulletin_id = ?
      ORDER BY code IS NOT NULL, signed_at IS NOT NULL, coalesce(org_unit.path, station.org_path), code
      OFFSET ?
      LIMIT ?
      """;

  private static final String COUNTS =
      """
      SELECT count(*), count(opened_at), count(signed_at), count(station_id)
      FROM bulletin_recipient
      WHERE bulletin_id = ?
      """;

  private static final String UNITS =
      """
      INSERT INTO bulletin_recipient (bulletin_id, org_unit_id, edition)
      SELECT ?, id, given.edition
      FROM unnest(?, ?) AS given (unit, edition)
      JOIN org_unit ON id = unit AND path LIKE ? || '%'
      """;

  private static final String STATIONS =
      """
      INSERT INTO bulletin_recipient (bulletin_id, station_id, edition)
      SELECT ?, id, ?
      FROM station
      WHERE org_path LIKE ? || '%' AND retired_at IS NULL
      """;

  private static final String CHOSEN =
      """
      SELECT org_unit_id, edition
      FROM bulletin_recipient
      WHERE bulletin_id = ? AND org_unit_id IS NOT NULL
      """;

  private static final String OF_STATIONS =
      """
      SELECT edition
      FROM bulletin_recipient
      WHERE bulletin_id = ? AND station_id IS NOT NULL
      LIMIT 1
      """;

  /** Whose an account is: the one unit it belongs to, or the one site. */
  private static final String MINE =
      """
      (recipient.org_unit_id = (SELECT id FROM org_unit WHERE path = ?) AND CAST(? AS text) IS NULL
        OR recipient.station_id = (SELECT id FROM station WHERE code = ?))
      """;

  private static final String EDITION =
      """
      SELECT recipient.edition
      FROM bulletin_recipient AS recipient
      JOIN bulletin ON bulletin.id = bulletin_id AND state = 'ISSUED'
      WHERE bulletin_id = ? AND
      """
          + MINE;

  private static final String RECEIVED =
      """
      SELECT bulletin.id, title, prefix, year, issue_number, document_number, dated, signed_at
      FROM bulletin_recipient AS recipient
      JOIN bulletin ON bulletin.id = bulletin_id AND state = 'ISSUED'
      WHERE
      """
          + MINE
          + """
          ORDER BY bulletin.id DESC
          LIMIT ?
          """;

  private static final String OPEN =
      """
      UPDATE bulletin_recipient AS recipient
      SET opened_at = ?, opened_by = ?
      WHERE bulletin_id = ? AND opened_at IS NULL AND
      """
          + MINE;

  private static final String SIGN =
      """
      UPDATE bulletin_recipient AS recipient
      SET signed_at = ?, signed_by = ?
      WHERE bulletin_id = ? AND signed_at IS NULL AND
      """
          + MINE;

  private RecipientRepository() {}

  /** Units before sites, those that have not signed first. */
  static List<Recipient> list(Connection connection, long bulletin, int offset, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, bulletin);
      statement.setInt(2, offset);
      statement.setInt(3, limit);
      var recipients = new ArrayList<Recipient>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        recipients.add(
            new Recipient(
                rows.getString(1),
                Optional.ofNullable(rows.getString(2)).map(StationCode::new),
                Edition.valueOf(rows.getString(3)),
                mark(rows, 4),
                mark(rows, 6)));
      }
      return recipients;
    }
  }

  static RecipientCounts counts(Connection connection, long bulletin) throws SQLException {
    try (var statement = connection.prepareStatement(COUNTS)) {
      statement.setLong(1, bulletin);
      var rows = statement.executeQuery();
      rows.next();
      return new RecipientCounts(rows.getInt(1), rows.getInt(2), rows.getInt(3), rows.getInt(4));
    }
  }

  /** Replaces the list: units below {@code orgPath}, and all its sites or none. */
  static void replace(
      Connection connection,
      long bulletin,
      String orgPath,
      Map<Long, Edition> units,
      Optional<Edition> stations)
      throws SQLException {
    try (var forget =
            connection.prepareStatement("DELETE FROM bulletin_recipient WHERE bulletin_id = ?");
        var ofUnits = connection.prepareStatement(UNITS);
        var ofStations = connection.prepareStatement(STATIONS)) {
      forget.setLong(1, bulletin);
      forget.executeUpdate();
      ofUnits.setLong(1, bulletin);
      ofUnits.setArray(2, connection.createArrayOf("bigint", units.keySet().toArray()));
      ofUnits.setArray(
          3,
          connection.createArrayOf("text", units.values().stream().map(Edition::name).toArray()));
      ofUnits.setString(4, orgPath);
      ofUnits.executeUpdate();
      if (stations.isPresent()) {
        ofStations.setLong(1, bulletin);
        ofStations.setString(2, stations.get().name());
        ofStations.setString(3, orgPath);
        ofStations.executeUpdate();
      }
    }
  }

  /** The units on the list, and which edition each gets. */
  static Map<Long, Edition> units(Connection connection, long bulletin) throws SQLException {
    try (var statement = connection.prepareStatement(CHOSEN)) {
      statement.setLong(1, bulletin);
      var units = new TreeMap<Long, Edition>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        units.put(rows.getLong(1), Edition.valueOf(rows.getString(2)));
      }
      return units;
    }
  }

  /** Which edition the sites get; none when they are not on the list. */
  static Optional<Edition> stations(Connection connection, long bulletin) throws SQLException {
    try (var statement = connection.prepareStatement(OF_STATIONS)) {
      statement.setLong(1, bulletin);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(Edition.valueOf(rows.getString(1))) : Optional.empty();
    }
  }

  /** The edition that came to somebody; none when it did not. */
  static Optional<Edition> editionFor(Connection connection, long bulletin, Account account)
      throws SQLException {
    try (var statement = connection.prepareStatement(EDITION)) {
      statement.setLong(1, bulletin);
      bindMine(statement, 2, account);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(Edition.valueOf(rows.getString(1))) : Optional.empty();
    }
  }

  /** The newest first. */
  static List<Received> received(Connection connection, Account account, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(RECEIVED)) {
      bindMine(statement, 1, account);
      statement.setInt(4, limit);
      var received = new ArrayList<Received>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        received.add(
            new Received(
                rows.getLong(1),
                rows.getString(2),
                rows.getString(3),
                rows.getInt(4),
                rows.getInt(5),
                rows.getInt(6),
                rows.getObject(7, LocalDate.class),
                Optional.ofNullable(rows.getObject(8, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)));
      }
      return received;
    }
  }

  static void open(Connection connection, long bulletin, Account account, Instant now)
      throws SQLException {
    mark(connection, OPEN, bulletin, account, now);
  }

  /** Answers false when it was signed for already, or is not theirs. */
  static boolean sign(Connection connection, long bulletin, Account account, Instant now)
      throws SQLException {
    return mark(connection, SIGN, bulletin, account, now) > 0;
  }

  private static int mark(
      Connection connection, String sql, long bulletin, Account account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, account.id());
      statement.setLong(3, bulletin);
      bindMine(statement, 4, account);
      return statement.executeUpdate();
    }
  }

  private static void bindMine(PreparedStatement statement, int from, Account account)
      throws SQLException {
    var station = account.scope().onlyCode();
    statement.setString(from, account.orgPath());
    statement.setString(from + 1, station);
    statement.setString(from + 2, station);
  }

  private static Optional<Mark> mark(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null
        ? Optional.empty()
        : Optional.of(new Mark(row.getString(column + 1), at.toInstant()));
  }
}
