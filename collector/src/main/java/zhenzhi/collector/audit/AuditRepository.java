package zhenzhi.collector.audit;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The record as SQL. */
final class AuditRepository {
  private static final int FETCH = 5_000;

  private static final String LOCK =
      "SELECT pg_advisory_xact_lock(hashtextextended('zhenzhi: audit', 0))";

  private static final String LAST =
      "SELECT nth, encode(hash, 'hex') FROM audit_entry ORDER BY nth DESC LIMIT 1";

  private static final String ADD =
      """
      INSERT INTO audit_entry (nth, at, account_id, login, from_address, act, target, refused, hash)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String COLUMNS =
      """
      SELECT e.nth, e.at, e.account_id, e.login, e.from_address, e.act, e.target, e.refused, encode(e.hash, 'hex'),
        coalesce(a.person, '')
      FROM audit_entry e
      LEFT JOIN account a ON a.id = e.account_id
      LEFT JOIN station s ON s.id = a.station_id
      """;

  /** What nobody's account did, such as guessing a login that there is not, only the root sees. */
  private static final String VISIBLE =
      """
      WHERE CASE
          WHEN a.id IS NULL THEN NOT EXISTS (SELECT FROM org_unit u WHERE ? LIKE u.path || '_%')
          ELSE coalesce(s.org_path, a.org_path) LIKE ? || '%'
        END
        AND (?::timestamptz IS NULL OR e.at >= ?)
        AND (?::timestamptz IS NULL OR e.at < ?)
        AND strpos(lower(concat_ws(' ', e.login, a.person, e.act, e.target, e.from_address)), lower(?)) > 0
      """;

  private static final String LIST = COLUMNS + VISIBLE + "ORDER BY e.nth DESC OFFSET ? LIMIT ?";

  private static final String COUNT =
      """
      SELECT count(*)
      FROM audit_entry e
      LEFT JOIN account a ON a.id = e.account_id
      LEFT JOIN station s ON s.id = a.station_id
      """
          + VISIBLE;

  private static final String ALL = COLUMNS + "ORDER BY e.nth";

  private AuditRepository() {}

  /** Adds a link, after whatever others add at the same moment. */
  static Place add(Connection connection, Deed deed) throws SQLException {
    try (var lock = connection.prepareStatement(LOCK)) {
      lock.execute();
    }
    var nth = 1L;
    var before = ChainFactory.START;
    try (var statement = connection.prepareStatement(LAST);
        var last = statement.executeQuery()) {
      if (last.next()) {
        nth = last.getLong(1) + 1;
        before = last.getString(2);
      }
    }
    var hash = ChainFactory.hash(before, nth, deed);
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, nth);
      statement.setObject(2, utc(deed.at().truncatedTo(ChronoUnit.MICROS)));
      if (deed.account().isPresent()) {
        statement.setLong(3, deed.account().getAsLong());
      } else {
        statement.setNull(3, Types.BIGINT);
      }
      statement.setString(4, deed.login());
      statement.setString(5, deed.from());
      statement.setString(6, deed.act());
      statement.setString(7, deed.target());
      if (deed.refused().isPresent()) {
        statement.setInt(8, deed.refused().getAsInt());
      } else {
        statement.setNull(8, Types.INTEGER);
      }
      statement.setBytes(9, HexFormat.of().parseHex(hash));
      statement.executeUpdate();
    }
    return new Place(nth, hash);
  }

  static List<AuditEntry> list(Connection connection, Search search, long offset, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      var next = set(statement, search);
      statement.setLong(next, offset);
      statement.setInt(next + 1, limit);
      var found = new ArrayList<AuditEntry>();
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          found.add(entry(row));
        }
      }
      return found;
    }
  }

  static long count(Connection connection, Search search) throws SQLException {
    try (var statement = connection.prepareStatement(COUNT)) {
      set(statement, search);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Whether an entry has that hash, or had as the last of a beginning that is gone. */
  static boolean has(Connection connection, String hash) throws SQLException {
    try (var statement =
        connection.prepareStatement(
            """
            SELECT FROM audit_entry WHERE hash = decode(?, 'hex')
            UNION ALL
            SELECT FROM audit_cut WHERE hash = decode(?, 'hex')
            LIMIT 1
            """)) {
      statement.setString(1, hash);
      statement.setString(2, hash);
      try (var found = statement.executeQuery()) {
        return found.next();
      }
    }
  }

  /**
   * Walks the whole chain, from where it was cut off by the service itself, which its entries must
   * tell of; in a transaction, since only there PostgreSQL answers in pieces.
   */
  static Verdict verify(Connection connection) throws SQLException {
    var cut = CutRepository.last(connection);
    var first = cut.map(Place::nth).orElse(0L);
    var isTold = cut.isEmpty();
    var entries = 0L;
    var before = cut.map(Place::hash).orElse(ChainFactory.START);
    var broken = OptionalLong.empty();
    try (var statement = connection.prepareStatement(ALL)) {
      statement.setFetchSize(FETCH);
      try (var row = statement.executeQuery()) {
        while (row.next()) {
          var entry = entry(row);
          entries++;
          isTold |= entry.deed().act().equals(Deed.CUT) && tells(entry, cut);
          var holds =
              entry.nth() == first + entries
                  && entry.hash().equals(ChainFactory.hash(before, entry.nth(), entry.deed()));
          if (!holds && broken.isEmpty()) {
            broken = OptionalLong.of(Math.min(first + entries, entry.nth()));
          }
          before = entry.hash();
        }
      }
    }
    return new Verdict(entries, before, isTold ? broken : OptionalLong.of(first));
  }

  private static boolean tells(AuditEntry entry, Optional<Place> cut) {
    return cut.map(Place::words).filter(entry.deed().target()::equals).isPresent();
  }

  private static int set(PreparedStatement statement, Search search) throws SQLException {
    statement.setString(1, search.orgPath());
    statement.setString(2, search.orgPath());
    statement.setObject(3, utc(search.from()), Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setObject(4, utc(search.from()), Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setObject(5, utc(search.until()), Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setObject(6, utc(search.until()), Types.TIMESTAMP_WITH_TIMEZONE);
    statement.setString(7, search.text());
    return 8;
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    var refused = row.getInt(8);
    return new AuditEntry(
        row.getLong(1),
        new Deed(
            instant(row, 2),
            optionalLong(row, 3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            refused == 0 ? OptionalInt.empty() : OptionalInt.of(refused)),
        row.getString(10),
        row.getString(9));
  }
}
