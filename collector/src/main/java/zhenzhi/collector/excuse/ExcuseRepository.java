package zhenzhi.collector.excuse;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.StationCode;

/** Excuses as SQL. A row is written once; withdrawing it is all that ever happens to it. */
final class ExcuseRepository {
  private static final String NEXT = "SELECT nextval('excuse_act')";

  /** A site owes nothing before it is registered, so there is nothing to excuse. */
  private static final String ADD =
      """
      INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_by, excused_at, act, org_unit_id)
      SELECT id, greatest(registered_at, ?), ?, ?, ?, ?, ?, ?, ?
      FROM station
      WHERE org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
        AND retired_at IS NULL AND registered_at < ?
      """;

  private static final String WITHDRAW =
      """
      UPDATE excuse
      SET withdrawn_at = ?, withdrawn_by = ?, withdrawn_reason = ?
      FROM station
      WHERE station.id = excuse.station_id
        AND org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
        AND act = ? AND withdrawn_at IS NULL
      """;

  private static final String LIST =
      """
      SELECT act, min(cause), min(from_at), max(until_at), count(*), min(code), min(station.name),
        min(unit.name), min(note), coalesce(min(excuser.person), ''), min(excused_at),
        max(withdrawn_at), coalesce(min(withdrawer.person), ''), coalesce(min(withdrawn_reason), ''),
        count(*) OVER (), bool_or(excuse.org_unit_id IS NOT NULL)
      FROM excuse
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS unit ON unit.id = excuse.org_unit_id
      LEFT JOIN account AS excuser ON excuser.id = excused_by
      LEFT JOIN account AS withdrawer ON withdrawer.id = withdrawn_by
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
        AND (CAST(? AS text) IS NULL OR cause = ?)
        AND (CAST(? AS bigint) IS NULL OR station.org_path LIKE '%/' || CAST(? AS text) || '/%')
        AND (CAST(? AS timestamptz) IS NULL OR until_at > ?)
        AND (CAST(? AS timestamptz) IS NULL OR from_at < ?)
      GROUP BY act
      ORDER BY min(excused_at) DESC, act DESC
      OFFSET ? LIMIT ?
      """;

  private ExcuseRepository() {}

  static long next(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(NEXT);
        var rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * Excuses every site of the scope; answers how many.
   *
   * @param unit that it was all of
   * @param account absent when the service does so itself
   */
  static int add(
      Connection connection,
      Scope scope,
      NewExcuse excuse,
      long act,
      Optional<OrgUnit> unit,
      OptionalLong account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setObject(1, utc(excuse.span().start()));
      statement.setObject(2, utc(excuse.span().end()));
      statement.setString(3, excuse.cause().name());
      statement.setString(4, excuse.note());
      set(statement, 5, account);
      statement.setObject(6, utc(now));
      statement.setLong(7, act);
      set(statement, 8, unit.map(one -> OptionalLong.of(one.id())).orElse(OptionalLong.empty()));
      scope(statement, 9, scope);
      statement.setObject(12, utc(excuse.span().end()));
      return statement.executeUpdate();
    }
  }

  /** Answers for how many sites it was withdrawn. */
  static int withdraw(
      Connection connection, Scope scope, long act, String reason, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(WITHDRAW)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, account);
      statement.setString(3, reason);
      scope(statement, 4, scope);
      statement.setLong(7, act);
      return statement.executeUpdate();
    }
  }

  /** The newest first. */
  static Excuses list(Connection connection, Scope scope, ExcuseFilter filter) throws SQLException {
    return list(connection, scope, filter, Optional.empty());
  }

  /** Those that touch a span. */
  static List<Excuse> during(Connection connection, Scope scope, Span span, int limit)
      throws SQLException {
    var all = new ExcuseFilter(OptionalLong.empty(), Optional.empty(), 0, limit);
    return list(connection, scope, all, Optional.of(span)).lines();
  }

  private static Excuses list(
      Connection connection, Scope scope, ExcuseFilter filter, Optional<Span> span)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      scope(statement, 1, scope);
      for (var twice = 0; twice < 2; twice++) {
        statement.setString(4 + twice, filter.cause().map(Enum::name).orElse(null));
        set(statement, 6 + twice, filter.unit());
        statement.setObject(8 + twice, span.map(one -> utc(one.start())).orElse(null));
        statement.setObject(10 + twice, span.map(one -> utc(one.end())).orElse(null));
      }
      statement.setLong(12, filter.offset());
      statement.setInt(13, filter.limit());
      var lines = new ArrayList<Excuse>();
      var total = 0L;
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(excuse(rows));
        total = rows.getLong(15);
      }
      return new Excuses(lines, total);
    }
  }

  private static Excuse excuse(ResultSet row) throws SQLException {
    return new Excuse(
        row.getLong(1),
        Excuse.Cause.valueOf(row.getString(2)),
        new Span(instant(row, 3), instant(row, 4)),
        where(row),
        row.getLong(5),
        row.getString(9),
        row.getString(10),
        instant(row, 11),
        row.getObject(12) == null
            ? Optional.empty()
            : Optional.of(
                new Excuse.Withdrawn(row.getString(13), instant(row, 12), row.getString(14))));
  }

  private static Excuse.Where where(ResultSet row) throws SQLException {
    if (row.getBoolean(16)) {
      return new Excuse.Where.Unit(row.getString(8));
    }
    return row.getLong(5) == 1
        ? new Excuse.Where.OneSite(new StationCode(row.getString(6)), row.getString(7))
        : new Excuse.Where.Everywhere();
  }

  private static void scope(PreparedStatement statement, int from, Scope scope)
      throws SQLException {
    statement.setString(from, scope.orgPath());
    statement.setString(from + 1, scope.onlyCode());
    statement.setString(from + 2, scope.onlyCode());
  }

  private static void set(PreparedStatement statement, int at, OptionalLong number)
      throws SQLException {
    if (number.isPresent()) {
      statement.setLong(at, number.getAsLong());
    } else {
      statement.setNull(at, Types.BIGINT);
    }
  }
}
