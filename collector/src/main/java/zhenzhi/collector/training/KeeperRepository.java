package zhenzhi.collector.training;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Keepers and what they have read, as SQL. */
final class KeeperRepository {
  private static final String KEEPERS =
      """
      SELECT station.code, station.name, coalesce(area.name, ''), duty.role, duty.person, duty.since,
        (SELECT max(day)
          FROM training
          JOIN training_person ON training_id = training.id
          WHERE training_person.station_id = station.id AND training_person.person = duty.person
            AND withdrawn_at IS NULL),
        reading.version, reading.at
      FROM station
      JOIN duty ON duty.station_id = station.id AND duty.role IN ('KEEPER_A', 'KEEPER_B')
        AND duty.since <= ? AND (duty.until IS NULL OR duty.until > ?)
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      LEFT JOIN LATERAL (
        SELECT version, at
        FROM guide_reading
        WHERE guide_reading.station_id = station.id AND guide_reading.person = duty.person
        ORDER BY at DESC
        LIMIT 1) AS reading ON true
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
        AND retired_at IS NULL
      ORDER BY 3, station.code, duty.role
      """;

  private static final String READ =
      """
      INSERT INTO guide_reading (station_id, person, version, at, account_id)
      SELECT id, ?, ?, ?, ?
      FROM station
      WHERE code = ? AND org_path LIKE ? || '%'
      ON CONFLICT DO NOTHING
      """;

  private static final String READINGS =
      """
      SELECT person, version, at
      FROM guide_reading
      JOIN station ON station.id = station_id
      WHERE code = ? AND org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
      ORDER BY at DESC
      """;

  private KeeperRepository() {}

  /** By subdistrict and site, A岗 before B岗. */
  static List<Keeper> keepers(Connection connection, Scope scope, LocalDate today)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEPERS)) {
      statement.setObject(1, today);
      statement.setObject(2, today);
      statement.setString(3, scope.orgPath());
      statement.setString(4, scope.onlyCode());
      statement.setString(5, scope.onlyCode());
      var keepers = new ArrayList<Keeper>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        keepers.add(keeper(rows));
      }
      return keepers;
    }
  }

  private static Keeper keeper(ResultSet row) throws SQLException {
    var person = row.getString(5);
    var version = row.getString(8);
    return new Keeper(
        new Trainee(new StationCode(row.getString(1)), person),
        row.getString(2),
        row.getString(3),
        DutyRole.valueOf(row.getString(4)),
        row.getObject(6, LocalDate.class),
        Optional.ofNullable(row.getObject(7, LocalDate.class)),
        version == null
            ? Optional.empty()
            : Optional.of(new Reading(person, version, instant(row, 9))));
  }

  /** Once for each version. */
  static void read(
      Connection connection, Scope scope, Trainee keeper, String version, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(READ)) {
      statement.setString(1, keeper.person());
      statement.setString(2, version);
      statement.setObject(3, utc(now));
      statement.setLong(4, account);
      statement.setString(5, keeper.code().value());
      statement.setString(6, scope.orgPath());
      statement.executeUpdate();
    }
  }

  /** The newest first. */
  static List<Reading> readings(Connection connection, Scope scope, StationCode code)
      throws SQLException {
    try (var statement = connection.prepareStatement(READINGS)) {
      statement.setString(1, code.value());
      statement.setString(2, scope.orgPath());
      statement.setString(3, scope.onlyCode());
      statement.setString(4, scope.onlyCode());
      var readings = new ArrayList<Reading>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        readings.add(new Reading(rows.getString(1), rows.getString(2), instant(rows, 3)));
      }
      return readings;
    }
  }
}
