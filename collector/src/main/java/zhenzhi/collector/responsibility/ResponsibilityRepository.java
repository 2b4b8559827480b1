package zhenzhi.collector.responsibility;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Duties over time as SQL. */
final class ResponsibilityRepository {
  private static final String TENURES =
      """
      SELECT role, person, title, phone, since, until
      FROM duty
      WHERE station_id = ?
      ORDER BY array_position(ARRAY['FIRST', 'DIRECT', 'KEEPER_A', 'KEEPER_B'], role), since DESC
      """;

  /** Whoever holds it on that day has held it until then. */
  private static final String END =
      """
      UPDATE duty
      SET until = ?
      WHERE station_id = ? AND role = ? AND since < ? AND (until IS NULL OR until > ?)
      """;

  /** Until the next one begins. Whoever was entered for the same day was a slip of the pen. */
  private static final String BEGIN =
      """
      INSERT INTO duty (station_id, role, person, title, phone, since, until)
      SELECT ?, ?, ?, ?, ?, ?,
        (SELECT min(since) FROM duty WHERE station_id = ? AND role = ? AND since > ?)
      ON CONFLICT (station_id, role, since)
      DO UPDATE SET person = excluded.person, title = excluded.title, phone = excluded.phone
      """;

  private static final String ENTER =
      """
      INSERT INTO duty_change (station_id, at, account_id, role, day, person, title, phone, note, before, after)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS jsonb), CAST(? AS jsonb))
      """;

  private static final String CHANGES =
      """
      SELECT duty_change.id, at, account.person, duty_change.role, day, duty_change.person, note,
        undoes IS NOT NULL,
        EXISTS (SELECT FROM duty_change AS undo WHERE undo.undoes = duty_change.id),
        before IS NOT NULL AND NOT EXISTS (
          SELECT
          FROM duty_change AS later
          WHERE later.station_id = duty_change.station_id AND later.role = duty_change.role
            AND later.id > duty_change.id)
      FROM duty_change
      JOIN account ON account.id = account_id
      WHERE duty_change.station_id = ?
      ORDER BY duty_change.id DESC
      """;

  private static final String HOLDERS =
      """
      SELECT CAST(coalesce(jsonb_agg(to_jsonb(duty) ORDER BY since), '[]') AS text)
      FROM duty
      WHERE station_id = ? AND role = ?
      """;

  /** Only the last change of a duty, and only while the duty is as it left it. */
  private static final String UNDO =
      """
      INSERT INTO duty_change (station_id, at, account_id, role, day, person, title, phone, note, before, after, undoes)
      SELECT station_id, given.at, given.account, role, day, person, title, phone, given.note, after, before, id
      FROM duty_change AS undone
      JOIN (VALUES (CAST(? AS bigint), CAST(? AS bigint), CAST(? AS timestamptz), CAST(? AS bigint), CAST(? AS text)))
        AS given (change, station, at, account, note) ON undone.id = change AND undone.station_id = station
      WHERE before IS NOT NULL AND undoes IS NULL
        AND after = (
          SELECT coalesce(jsonb_agg(to_jsonb(duty) ORDER BY since), '[]')
          FROM duty
          WHERE duty.station_id = undone.station_id AND duty.role = undone.role)
        AND NOT EXISTS (
          SELECT
          FROM duty_change AS later
          WHERE later.station_id = undone.station_id AND later.role = undone.role AND later.id > undone.id)
      """;

  private static final String CLEAR =
      """
      DELETE FROM duty
      USING duty_change
      WHERE duty_change.id = ? AND duty.station_id = duty_change.station_id
        AND duty.role = duty_change.role
      """;

  private static final String RESTORE =
      """
      INSERT INTO duty (station_id, role, person, title, phone, since, until)
      SELECT was.station_id, was.role, was.person, was.title, was.phone, was.since, was.until
      FROM duty_change, jsonb_populate_recordset(CAST(NULL AS duty), before) AS was
      WHERE duty_change.id = ?
      """;

  private static final String UNATTENDED =
      """
      SELECT station.code, station.name, coalesce(area.name, ''), stand_in.person,
        coalesce(
          (SELECT max(until)
            FROM duty
            WHERE station_id = station.id AND until <= ?
              AND (role = 'KEEPER_A' OR role = 'KEEPER_B' AND stand_in.person IS NULL)),
          (SELECT CAST(registered_at AT TIME ZONE ? AS date)
            WHERE EXISTS (SELECT FROM duty WHERE station_id = station.id AND role IN ('KEEPER_A', 'KEEPER_B')))) AS since
      FROM station
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      LEFT JOIN duty AS stand_in ON stand_in.station_id = station.id AND role = 'KEEPER_B'
        AND stand_in.since <= ? AND (until IS NULL OR until > ?)
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
        AND retired_at IS NULL
        AND NOT EXISTS (
          SELECT
          FROM duty
          WHERE station_id = station.id AND role = 'KEEPER_A'
            AND since <= ? AND (until IS NULL OR until > ?))
      """;

  private static final String LONGEST =
      UNATTENDED
          + """
          ORDER BY (stand_in.person IS NOT NULL), since NULLS LAST, station.code
          OFFSET ? LIMIT ?
          """;

  private ResponsibilityRepository() {}

  /** Nobody else changes the site's duties until the end of the transaction. */
  static void hold(Connection connection, long station) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT FROM station WHERE id = ? FOR NO KEY UPDATE")) {
      statement.setLong(1, station);
      statement.executeQuery();
    }
  }

  /** In the order of {@link DutyRole}, the newest first. */
  static List<Tenure> tenures(Connection connection, long station) throws SQLException {
    try (var statement = connection.prepareStatement(TENURES)) {
      statement.setLong(1, station);
      var tenures = new ArrayList<Tenure>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        tenures.add(
            new Tenure(
                new Duty(
                    DutyRole.valueOf(rows.getString(1)),
                    rows.getString(2),
                    rows.getString(3),
                    rows.getString(4),
                    rows.getObject(5, LocalDate.class)),
                Optional.ofNullable(rows.getObject(6, LocalDate.class))));
      }
      return tenures;
    }
  }

  /** Answers whether anybody held it. */
  static boolean end(Connection connection, long station, DutyRole role, LocalDate day)
      throws SQLException {
    try (var statement = connection.prepareStatement(END)) {
      statement.setObject(1, day);
      statement.setLong(2, station);
      statement.setString(3, role.name());
      statement.setObject(4, day);
      statement.setObject(5, day);
      return statement.executeUpdate() > 0;
    }
  }

  static void begin(Connection connection, long station, Duty duty) throws SQLException {
    try (var statement = connection.prepareStatement(BEGIN)) {
      statement.setLong(1, station);
      statement.setString(2, duty.role().name());
      statement.setString(3, duty.person());
      statement.setString(4, duty.title());
      statement.setString(5, duty.phone());
      statement.setObject(6, duty.since());
      statement.setLong(7, station);
      statement.setString(8, duty.role().name());
      statement.setObject(9, duty.since());
      statement.executeUpdate();
    }
  }

  /** Everybody who ever held it, as it is kept with a change. */
  static String holders(Connection connection, long station, DutyRole role) throws SQLException {
    try (var statement = connection.prepareStatement(HOLDERS)) {
      statement.setLong(1, station);
      statement.setString(2, role.name());
      var row = statement.executeQuery();
      row.next();
      return row.getString(1);
    }
  }

  /**
   * Puts everybody back who held the duty before a change, and keeps that as a change of its own.
   * Answers false where it is not the last one of the duty, or the duty was changed by other ways
   * since.
   */
  static boolean undo(
      Connection connection, long station, long change, String note, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(UNDO)) {
      statement.setLong(1, change);
      statement.setLong(2, station);
      statement.setObject(3, utc(now));
      statement.setLong(4, account);
      statement.setString(5, note);
      if (statement.executeUpdate() == 0) {
        return false;
      }
    }
    for (var sql : List.of(CLEAR, RESTORE)) {
      try (var statement = connection.prepareStatement(sql)) {
        statement.setLong(1, change);
        statement.executeUpdate();
      }
    }
    return true;
  }

  /** Keeps that it was changed: {@code duty} without a person says that nobody takes over. */
  static void enter(
      Connection connection,
      long station,
      Duty duty,
      String note,
      long account,
      String before,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ENTER)) {
      statement.setLong(1, station);
      statement.setObject(2, utc(now));
      statement.setLong(3, account);
      statement.setString(4, duty.role().name());
      statement.setObject(5, duty.since());
      statement.setString(6, duty.person());
      statement.setString(7, duty.title());
      statement.setString(8, duty.phone());
      statement.setString(9, note);
      statement.setString(10, before);
      statement.setString(11, holders(connection, station, duty.role()));
      statement.executeUpdate();
    }
  }

  static List<DutyChange> changes(Connection connection, long station) throws SQLException {
    try (var statement = connection.prepareStatement(CHANGES)) {
      statement.setLong(1, station);
      var changes = new ArrayList<DutyChange>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        changes.add(
            new DutyChange(
                rows.getLong(1),
                instant(rows, 2),
                rows.getString(3),
                DutyRole.valueOf(rows.getString(4)),
                rows.getObject(5, LocalDate.class),
                Optional.of(rows.getString(6)).filter(person -> !person.isEmpty()),
                rows.getString(7),
                state(rows)));
      }
      return changes;
    }
  }

  private static DutyChange.State state(ResultSet row) throws SQLException {
    if (row.getBoolean(8)) {
      return DutyChange.State.UNDOES;
    }
    if (row.getBoolean(9)) {
      return DutyChange.State.UNDONE;
    }
    return row.getBoolean(10) ? DutyChange.State.LAST : DutyChange.State.HOLDS;
  }

  /** Those without anybody first, the longest first. */
  static List<Unattended> unattended(
      Connection connection, Scope scope, LocalDate today, ZoneId zone, long offset, int limit)
      throws SQLException {
    try (var statement = connection.prepareStatement(LONGEST)) {
      bind(statement, scope, today, zone);
      statement.setLong(10, offset);
      statement.setInt(11, limit);
      var sites = new ArrayList<Unattended>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.add(
            new Unattended(
                new StationCode(rows.getString(1)),
                rows.getString(2),
                rows.getString(3),
                Optional.ofNullable(rows.getString(4)),
                Optional.ofNullable(rows.getObject(5, LocalDate.class))));
      }
      return sites;
    }
  }

  static long countUnattended(Connection connection, Scope scope, LocalDate today, ZoneId zone)
      throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT count(*) FROM (" + UNATTENDED + ") AS sites")) {
      bind(statement, scope, today, zone);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  private static void bind(PreparedStatement statement, Scope scope, LocalDate today, ZoneId zone)
      throws SQLException {
    statement.setObject(1, today);
    statement.setString(2, zone.getId());
    statement.setObject(3, today);
    statement.setObject(4, today);
    statement.setString(5, scope.orgPath());
    statement.setString(6, scope.onlyCode());
    statement.setString(7, scope.onlyCode());
    statement.setObject(8, today);
    statement.setObject(9, today);
  }
}
