package zhenzhi.collector.enrolment.certificate;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.enrolment.token.TokenRepository;
import zhenzhi.collector.enrolment.trace.TraceRepository;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Sites with what their boxes were given last, as SQL. */
final class SiteBoxRepository {
  /** Doubled is the certificate that was renewed, so the mark of the one before counts, too. */
  private static final String ALL =
      """
      SELECT newest.serial, station.code, CAST('' AS bytea), newest.valid_from, newest.valid_until, newest.issued_at,
        newest.renewed, coalesce(newest.doubled_at, before.doubled_at), newest.revoked_at, account.person,
        newest.reason, station.name
      FROM station
      LEFT JOIN LATERAL (
        SELECT serial, valid_from, valid_until, issued_at, renewed, doubled_at, revoked_at, revoked_by, reason
        FROM box_certificate
        WHERE station_id = station.id
        ORDER BY issued_at DESC
        LIMIT 1
      ) AS newest ON true
      LEFT JOIN box_certificate AS before ON before.serial = newest.renewed
      LEFT JOIN account ON account.id = newest.revoked_by
      WHERE station.org_path LIKE ? || '%' AND retired_at IS NULL
      ORDER BY newest.valid_until, station.code
      """;

  private static final String DOUBLED =
      """
      SELECT count(*)
      FROM (
        SELECT station_id
        FROM box_certificate
        WHERE doubled_at IS NOT NULL AND revoked_at IS NULL AND valid_until > ?
        UNION
        SELECT station_id
        FROM box_token
        WHERE doubled_at IS NOT NULL AND revoked_at IS NULL) AS doubled
      JOIN station ON station.id = station_id
      WHERE retired_at IS NULL
      """;

  private SiteBoxRepository() {}

  /** Sites in service of which two boxes were seen with what holds. */
  static long doubled(Connection connection, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(DOUBLED)) {
      statement.setObject(1, utc(now));
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  /** What ends first comes first. */
  static List<SiteBox> all(Connection connection, Scope scope, Instant now) throws SQLException {
    var tokens = TokenRepository.newest(connection, scope);
    var strange = TraceRepository.strange(connection, scope, now);
    try (var statement = connection.prepareStatement(ALL)) {
      statement.setString(1, scope.orgPath());
      var boxes = new ArrayList<SiteBox>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var code = new StationCode(rows.getString(2));
        boxes.add(
            new SiteBox(
                code,
                rows.getString(12),
                rows.getString(1) == null ? List.of() : List.of(LedgerRepository.certificate(rows)),
                Optional.ofNullable(tokens.get(code)).stream().toList(),
                strange.getOrDefault(code, List.of())));
      }
      return List.copyOf(boxes);
    }
  }
}
