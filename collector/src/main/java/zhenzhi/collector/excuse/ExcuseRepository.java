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
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.excuse.Excuse.Source;
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
      WITH given AS (
        SELECT CAST(? AS text) AS org_path, CAST(? AS text) AS only_code, CAST(? AS text) AS wanted,
          CAST(? AS bigint) AS unit, coalesce(CAST(? AS timestamptz), '-infinity') AS since,
          coalesce(CAST(? AS timestamptz), 'infinity') AS until, CAST(? AS timestamptz) AS as_of
      ), site AS MATERIALIZED (
        SELECT id, code, name
        FROM given
        JOIN station ON station.org_path LIKE given.org_path || '%' AND (only_code IS NULL OR code = only_code)
          AND (unit IS NULL OR station.org_path LIKE '%/' || unit || '/%')
      ),
      """
          + AutomaticRepository.TOLD
          + """
          , line AS (
            SELECT 'ACT' AS of, act AS id, min(cause) AS cause, CAST(NULL AS text) AS finding, min(from_at) AS from_at,
              max(until_at) AS until_at, false AS is_open, count(*) AS sites, min(code) AS code,
              min(site.name) AS name, min(unit.name) AS unit_name, bool_or(org_unit_id IS NOT NULL) AS is_unit,
              min(note) AS note, min(excused_by) AS excused_by, min(excused_at) AS excused_at,
              max(withdrawn_at) AS withdrawn_at, min(withdrawn_by) AS withdrawn_by,
              min(withdrawn_reason) AS reason
            FROM given
            CROSS JOIN site
            JOIN excuse ON excuse.station_id = site.id AND until_at > since AND from_at < until
            LEFT JOIN org_unit AS unit ON unit.id = org_unit_id
            GROUP BY act
            UNION ALL
            SELECT of, told.id, min(cause), min(finding), min(from_at), max(until_at), bool_or(is_open), count(*),
              min(code), min(name), NULL, false, '', NULL, min(told_at), min(decided_at) FILTER (WHERE NOT holds),
              min(decided_by) FILTER (WHERE NOT holds), min(reason) FILTER (WHERE NOT holds)
            FROM told
            JOIN site ON site.id = station_id
            WHERE cause IS NOT NULL
            GROUP BY of, told.id
          )
          SELECT of, line.id, cause, finding, from_at, until_at, is_open, sites, code, name, unit_name, is_unit, note,
            coalesce(excuser.person, ''), excused_at, withdrawn_at, coalesce(withdrawer.person, ''),
            coalesce(reason, ''), count(*) OVER ()
          FROM given
          JOIN line ON wanted IS NULL OR cause = wanted
          LEFT JOIN account AS excuser ON excuser.id = excused_by
          LEFT JOIN account AS withdrawer ON withdrawer.id = withdrawn_by
          ORDER BY excused_at DESC, of, line.id DESC
          OFFSET ? LIMIT ?
          """;

  /** Also those that somebody may not see. */
  private static final String OUTSIDE =
      """
      SELECT EXISTS (
        SELECT
        FROM incident_site
        JOIN station ON station.id = station_id
        WHERE incident_id = ? AND NOT (org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?))
      )
      """;

  /** Answers nothing when it held, or did not hold, already. */
  private static final String DECIDE =
      """
      WITH given AS (
        SELECT CAST(? AS bigint) AS diagnosis_id, CAST(? AS bigint) AS incident_id, CAST(? AS boolean) AS holds
      )
      INSERT INTO excuse_decision (diagnosis_id, incident_id, holds, decided_at, decided_by, reason)
      SELECT given.*, ?, ?, ?
      FROM given
      WHERE holds <> coalesce((
          SELECT last.holds
          FROM excuse_decision AS last
          WHERE last.diagnosis_id = given.diagnosis_id OR last.incident_id = given.incident_id
          ORDER BY last.id DESC
          LIMIT 1), true)
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

  /** Says whether a diagnosis or an incident excuses; answers false when that was so already. */
  static boolean decide(
      Connection connection,
      OptionalLong diagnosis,
      OptionalLong incident,
      boolean holds,
      String reason,
      long account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(DECIDE)) {
      set(statement, 1, diagnosis);
      set(statement, 2, incident);
      statement.setBoolean(3, holds);
      statement.setObject(4, utc(now));
      statement.setLong(5, account);
      statement.setString(6, reason);
      return statement.executeUpdate() > 0;
    }
  }

  /** Whether an incident befell sites that lie outside a scope. */
  static boolean isWider(Connection connection, long incident, Scope scope) throws SQLException {
    try (var statement = connection.prepareStatement(OUTSIDE)) {
      statement.setLong(1, incident);
      scope(statement, 2, scope);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /** The newest first. */
  static Excuses list(Connection connection, Scope scope, ExcuseFilter filter, Instant now)
      throws SQLException {
    return list(connection, scope, filter, Optional.empty(), now);
  }

  /** Those that touch a span. */
  static List<Excuse> during(Connection connection, Scope scope, Span span, int limit, Instant now)
      throws SQLException {
    var all = new ExcuseFilter(OptionalLong.empty(), Optional.empty(), 0, limit);
    return list(connection, scope, all, Optional.of(span), now).lines();
  }

  private static Excuses list(
      Connection connection, Scope scope, ExcuseFilter filter, Optional<Span> span, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.onlyCode());
      statement.setString(3, filter.cause().map(Enum::name).orElse(null));
      set(statement, 4, filter.unit());
      statement.setObject(5, utc(span.map(Span::start)));
      statement.setObject(6, utc(span.map(Span::end)));
      statement.setObject(7, utc(now));
      statement.setLong(8, filter.offset());
      statement.setInt(9, filter.limit());
      var lines = new ArrayList<Excuse>();
      var total = 0L;
      var rows = statement.executeQuery();
      while (rows.next()) {
        lines.add(excuse(rows));
        total = rows.getLong(19);
      }
      return new Excuses(lines, total);
    }
  }

  private static Excuse excuse(ResultSet row) throws SQLException {
    return new Excuse(
        source(row),
        Optional.ofNullable(row.getString(4)).map(Finding::valueOf),
        Excuse.Cause.valueOf(row.getString(3)),
        new Span(instant(row, 5), instant(row, 6)),
        row.getBoolean(7),
        where(row),
        row.getLong(8),
        row.getString(13),
        row.getString(14),
        instant(row, 15),
        row.getObject(16) == null
            ? Optional.empty()
            : Optional.of(
                new Excuse.Withdrawn(row.getString(17), instant(row, 16), row.getString(18))));
  }

  private static Source source(ResultSet row) throws SQLException {
    var id = row.getLong(2);
    return switch (row.getString(1)) {
      case "ACT" -> new Source.Act(id);
      case "DIAGNOSIS" -> new Source.Diagnosed(id);
      case "INCIDENT" -> new Source.Befallen(id);
      default ->
          throw new IllegalStateException("no source of excuses: '" + row.getString(1) + "'");
    };
  }

  private static Excuse.Where where(ResultSet row) throws SQLException {
    if (row.getBoolean(12)) {
      return new Excuse.Where.Unit(row.getString(11));
    }
    if (row.getLong(8) == 1) {
      return new Excuse.Where.OneSite(new StationCode(row.getString(9)), row.getString(10));
    }
    return row.getString(1).equals("INCIDENT")
        ? new Excuse.Where.Several()
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
