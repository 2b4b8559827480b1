package zhenzhi.collector.enrolment.token;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
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
import zhenzhi.collector.enrolment.token.BoxToken.Ended;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Tokens as SQL. */
public final class TokenRepository {
  /** A box that has a certificate is not cut off by a token that somebody gives out by mistake. */
  private static final String KEEP =
      """
      INSERT INTO box_token (station_id, hash, made_at, made_by)
      SELECT station.id, ?, ?, ?
      FROM station
      WHERE code = ? AND retired_at IS NULL
        AND NOT EXISTS (
          SELECT FROM box_certificate
          WHERE station_id = station.id AND revoked_at IS NULL AND valid_until > ?)
      """;

  private static final String END =
      """
      UPDATE box_token
      SET revoked_at = ?, revoked_by = ?, reason = ?
      FROM station
      WHERE station.id = station_id AND code = ? AND revoked_at IS NULL
      """;

  private static final String IN_FORCE =
      """
      SELECT code, box_token.id, hash
      FROM box_token
      JOIN station ON station.id = station_id
      WHERE revoked_at IS NULL AND retired_at IS NULL
      """;

  private static final String COLUMNS =
      """
      SELECT station.code, made_at, maker.person, doubled_at, revoked_at, taker.person, reason
      FROM box_token
      JOIN station ON station.id = station_id
      JOIN account AS maker ON maker.id = made_by
      LEFT JOIN account AS taker ON taker.id = revoked_by
      WHERE station.org_path LIKE ? || '%'
      """;

  private static final String OF_STATION =
      COLUMNS + "AND station.code = ? ORDER BY made_at DESC, box_token.id DESC";

  private static final String NEWEST =
      COLUMNS
          + """
          AND box_token.id IN (
            SELECT DISTINCT ON (station_id) id
            FROM box_token
            ORDER BY station_id, made_at DESC, id DESC)
          """;

  private TokenRepository() {}

  /**
   * Keeps a new one; answers 0 where the site has a certificate that holds or is out of service.
   */
  static int keep(
      Connection connection, StationCode station, String hash, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setString(1, hash);
      statement.setObject(2, utc(now));
      statement.setLong(3, account);
      statement.setString(4, station.value());
      statement.setObject(5, utc(now));
      return statement.executeUpdate();
    }
  }

  /** Ends what a site has; answers how many: one or none. */
  public static int end(
      Connection connection, StationCode station, Instant now, OptionalLong account, String reason)
      throws SQLException {
    try (var statement = connection.prepareStatement(END)) {
      statement.setObject(1, utc(now));
      statement.setObject(2, account.isPresent() ? account.getAsLong() : null, Types.BIGINT);
      statement.setString(3, reason);
      statement.setString(4, station.value());
      return statement.executeUpdate();
    }
  }

  /** A token that is good, as much of it as is needed to know it again. */
  record Good(long id, String hash) {}

  static Map<StationCode, Good> inForce(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(IN_FORCE)) {
      var good = new HashMap<StationCode, Good>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        good.put(new StationCode(rows.getString(1)), new Good(rows.getLong(2), rows.getString(3)));
      }
      return Map.copyOf(good);
    }
  }

  /** All that a site was ever given, the newest first. */
  public static List<BoxToken> ofStation(Connection connection, Scope scope, StationCode code)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_STATION)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, code.value());
      var tokens = new ArrayList<BoxToken>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        tokens.add(token(rows));
      }
      return List.copyOf(tokens);
    }
  }

  /** The newest of each site that was ever given one. */
  public static Map<StationCode, BoxToken> newest(Connection connection, Scope scope)
      throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST)) {
      statement.setString(1, scope.orgPath());
      var tokens = new HashMap<StationCode, BoxToken>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        tokens.put(new StationCode(rows.getString(1)), token(rows));
      }
      return Map.copyOf(tokens);
    }
  }

  private static BoxToken token(ResultSet row) throws SQLException {
    var reason = row.getString(7);
    return new BoxToken(
        instant(row, 2),
        row.getString(3),
        optionalInstant(row, 4),
        reason == null
            ? Optional.empty()
            : Optional.of(
                new Ended(instant(row, 5), Optional.ofNullable(row.getString(6)), reason)));
  }
}
