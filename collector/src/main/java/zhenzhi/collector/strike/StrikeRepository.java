package zhenzhi.collector.strike;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.study.Span;

/** What was struck off as SQL. The stations' rows are held by whoever writes. */
final class StrikeRepository {
  private static final String STRIKE =
      """
      INSERT INTO struck_off (station_id, from_at, until_at, reason, struck_by, struck_at, flag_id)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String RESTORE =
      """
      UPDATE struck_off
      SET restored_at = ?, restored_by = ?, restored_reason = ?
      WHERE id = ? AND station_id = ? AND restored_at IS NULL
      """;

  private static final String LIST =
      """
      SELECT struck_off.id, from_at, until_at, reason, coalesce(striker.person, ''), struck_at, flag_id,
        restored_at, coalesce(restorer.person, ''), coalesce(restored_reason, '')
      FROM struck_off
      LEFT JOIN account AS striker ON striker.id = struck_by
      LEFT JOIN account AS restorer ON restorer.id = restored_by
      WHERE struck_off.station_id = ?
        AND (CAST(? AS bigint) IS NULL OR struck_off.id = ?)
        AND (CAST(? AS bigint) IS NULL OR flag_id = ?)
        AND until_at > ? AND from_at < ?
      ORDER BY struck_at DESC, struck_off.id DESC
      """;

  private static final Span EVER =
      new Span(
          Instant.EPOCH, OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant());

  private StrikeRepository() {}

  static void strike(
      Connection connection,
      long station,
      List<Span> spans,
      String reason,
      long account,
      OptionalLong flag,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(STRIKE)) {
      for (var span : spans) {
        statement.setLong(1, station);
        statement.setObject(2, utc(span.start()));
        statement.setObject(3, utc(span.end()));
        statement.setString(4, reason);
        statement.setLong(5, account);
        statement.setObject(6, utc(now));
        if (flag.isPresent()) {
          statement.setLong(7, flag.getAsLong());
        } else {
          statement.setNull(7, Types.BIGINT);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  /** Answers false when it was given back already. */
  static boolean restore(
      Connection connection, long station, long id, String reason, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(RESTORE)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, account);
      statement.setString(3, reason);
      statement.setLong(4, id);
      statement.setLong(5, station);
      return statement.executeUpdate() > 0;
    }
  }

  /** Those that touch a span, the newest first, those that were given back included. */
  static List<Strike> during(Connection connection, long station, Span span) throws SQLException {
    return list(connection, station, OptionalLong.empty(), OptionalLong.empty(), span);
  }

  static List<Strike> ofFlag(Connection connection, long station, long flag) throws SQLException {
    return list(connection, station, OptionalLong.empty(), OptionalLong.of(flag), EVER);
  }

  static Optional<Strike> find(Connection connection, long station, long id) throws SQLException {
    return list(connection, station, OptionalLong.of(id), OptionalLong.empty(), EVER).stream()
        .findFirst();
  }

  private static List<Strike> list(
      Connection connection, long station, OptionalLong id, OptionalLong flag, Span span)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setLong(1, station);
      for (var twice = 0; twice < 2; twice++) {
        statement.setObject(2 + twice, id.isPresent() ? id.getAsLong() : null, Types.BIGINT);
        statement.setObject(4 + twice, flag.isPresent() ? flag.getAsLong() : null, Types.BIGINT);
      }
      statement.setObject(6, utc(span.start()));
      statement.setObject(7, utc(span.end()));
      var strikes = new ArrayList<Strike>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        strikes.add(strike(rows));
      }
      return strikes;
    }
  }

  private static Strike strike(ResultSet row) throws SQLException {
    var flag = row.getLong(7);
    var ofFlag = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(flag);
    return new Strike(
        row.getLong(1),
        new Span(instant(row, 2), instant(row, 3)),
        row.getString(4),
        row.getString(5),
        instant(row, 6),
        ofFlag,
        row.getObject(8) == null
            ? Optional.empty()
            : Optional.of(
                new Strike.Restored(row.getString(9), instant(row, 8), row.getString(10))));
  }
}
