package zhenzhi.collector.enrolment.certificate;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.enrolment.authority.Issued;
import zhenzhi.collector.enrolment.certificate.BoxCertificate.Revoked;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Certificates of boxes as SQL. */
final class LedgerRepository {
  private static final String KEEP =
      """
      INSERT INTO box_certificate (serial, station_id, certificate, fingerprint, key_fingerprint, valid_from, valid_until,
        issued_at, code_id, renewed)
      SELECT ?, station.id, ?, ?, ?, ?, ?, ?, ?, ?
      FROM station
      WHERE code = ?
      """;

  private static final String COLUMNS =
      """
      SELECT serial, station.code, certificate, valid_from, valid_until, issued_at, renewed, doubled_at,
        revoked_at, account.person, reason
      FROM box_certificate
      JOIN station ON station.id = box_certificate.station_id
      LEFT JOIN account ON account.id = revoked_by
      """;

  private static final String OF_KEY = COLUMNS + "WHERE code_id = ? AND key_fingerprint = ?";

  private static final String NEXT = COLUMNS + "WHERE renewed = ?";

  private static final String NEXT_OF_KEY = NEXT + " AND key_fingerprint = ?";

  /** Taken until the end of the transaction: there is one next. */
  private static final String IN_SERVICE =
      COLUMNS + "WHERE serial = ? AND retired_at IS NULL FOR UPDATE OF box_certificate";

  private static final String OF_STATION =
      COLUMNS
          + """
          WHERE station.code = ? AND station.org_path LIKE ? || '%'
          ORDER BY issued_at DESC, serial
          """;

  private static final String REVOKE =
      """
      UPDATE box_certificate
      SET revoked_at = ?, revoked_by = ?, reason = ?
      FROM station
      WHERE station.id = station_id AND code = ? AND revoked_at IS NULL AND valid_until > ?
      """;

  private static final String DOUBLED =
      "UPDATE box_certificate SET doubled_at = ? WHERE serial = ? AND doubled_at IS NULL";

  private static final String REVOKED =
      """
      SELECT serial, coalesce(revoked_at, retired_at)
      FROM box_certificate
      JOIN station ON station.id = station_id
      WHERE coalesce(revoked_at, retired_at) IS NOT NULL AND valid_until > ?
      """;

  private static final String EXPIRING =
      """
      SELECT count(*)
      FROM (
        SELECT DISTINCT ON (station_id) station_id, valid_until, revoked_at
        FROM box_certificate
        ORDER BY station_id, issued_at DESC
      ) AS newest
      JOIN station ON station.id = station_id
      WHERE revoked_at IS NULL AND retired_at IS NULL AND valid_until <= ?
      """;

  private LedgerRepository() {}

  /** Boxes in service whose newest certificate ends before {@code until}, or has ended. */
  static long expiring(Connection connection, Instant until) throws SQLException {
    try (var statement = connection.prepareStatement(EXPIRING)) {
      statement.setObject(1, utc(until));
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  static void keep(
      Connection connection,
      StationCode station,
      Issued issued,
      Instant now,
      OptionalLong code,
      Optional<String> renewed)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setString(1, issued.serial());
      statement.setBytes(2, issued.certificate());
      statement.setBytes(3, issued.fingerprint());
      statement.setBytes(4, issued.keyFingerprint());
      statement.setObject(5, utc(issued.from()));
      statement.setObject(6, utc(issued.until()));
      statement.setObject(7, utc(now));
      statement.setObject(8, code.isPresent() ? code.getAsLong() : null, Types.BIGINT);
      statement.setString(9, renewed.orElse(null));
      statement.setString(10, station.value());
      statement.executeUpdate();
    }
  }

  /** What was issued to a key upon a code. */
  static Optional<BoxCertificate> ofKey(Connection connection, long code, byte[] key)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_KEY)) {
      statement.setLong(1, code);
      statement.setBytes(2, key);
      return read(statement).stream().findFirst();
    }
  }

  /** One of a site in service, whether it holds or not. */
  static Optional<BoxCertificate> inService(Connection connection, String serial)
      throws SQLException {
    try (var statement = connection.prepareStatement(IN_SERVICE)) {
      statement.setString(1, serial);
      return read(statement).stream().findFirst();
    }
  }

  /** The one that was issued after {@code serial}. */
  static Optional<BoxCertificate> next(Connection connection, String serial) throws SQLException {
    try (var statement = connection.prepareStatement(NEXT)) {
      statement.setString(1, serial);
      return read(statement).stream().findFirst();
    }
  }

  /** The same, if it went to {@code key}. */
  static Optional<BoxCertificate> next(Connection connection, String serial, byte[] key)
      throws SQLException {
    try (var statement = connection.prepareStatement(NEXT_OF_KEY)) {
      statement.setString(1, serial);
      statement.setBytes(2, key);
      return read(statement).stream().findFirst();
    }
  }

  static List<BoxCertificate> ofStation(Connection connection, Scope scope, StationCode code)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_STATION)) {
      statement.setString(1, code.value());
      statement.setString(2, scope.orgPath());
      return read(statement);
    }
  }

  /** Takes back all that hold; answers how many. */
  static int revoke(
      Connection connection, StationCode station, Instant now, OptionalLong account, String reason)
      throws SQLException {
    try (var statement = connection.prepareStatement(REVOKE)) {
      statement.setObject(1, utc(now));
      statement.setObject(2, account.isPresent() ? account.getAsLong() : null, Types.BIGINT);
      statement.setString(3, reason);
      statement.setString(4, station.value());
      statement.setObject(5, utc(now));
      return statement.executeUpdate();
    }
  }

  static void doubled(Connection connection, String serial, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(DOUBLED)) {
      statement.setObject(1, utc(now));
      statement.setString(2, serial);
      statement.executeUpdate();
    }
  }

  /** What was taken back, or is of a site out of service, and would hold at {@code now}. */
  static Map<BigInteger, Instant> revoked(Connection connection, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(REVOKED)) {
      statement.setObject(1, utc(now));
      var revoked = new HashMap<BigInteger, Instant>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        revoked.put(new BigInteger(rows.getString(1), 16), instant(rows, 2));
      }
      return Map.copyOf(revoked);
    }
  }

  private static List<BoxCertificate> read(PreparedStatement statement) throws SQLException {
    var certificates = new ArrayList<BoxCertificate>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      certificates.add(certificate(rows));
    }
    return certificates;
  }

  /** In the order of {@link #COLUMNS}. */
  static BoxCertificate certificate(ResultSet row) throws SQLException {
    var reason = row.getString(11);
    return new BoxCertificate(
        row.getString(1),
        new StationCode(row.getString(2)),
        row.getBytes(3),
        new Life(instant(row, 4), instant(row, 5)),
        instant(row, 6),
        Optional.ofNullable(row.getString(7)),
        optionalInstant(row, 8),
        reason == null
            ? Optional.empty()
            : Optional.of(
                new Revoked(instant(row, 9), Optional.ofNullable(row.getString(10)), reason)));
  }
}
