package zhenzhi.collector.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhenzhi.collector.imports.KnownRegister.Site;
import zhenzhi.collector.imports.rows.PersonRow.Post;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.OrgLevel;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** Sites and duties, many at a time, in the transaction of the caller. */
final class RegisterImportRepository {
  private static final String SITES =
      """
      SELECT code, id, org_path LIKE ? || '%', name, kind, access, org_unit_id, registered_at, address,
        account, retired_at IS NOT NULL
      FROM station
      WHERE code = ANY (?)
      ORDER BY id
      FOR UPDATE
      """;

  private static final String UNITS =
      "SELECT id, level, name, path FROM org_unit WHERE path LIKE ? || '%' ORDER BY path";

  private static final String HOLDERS =
      """
      SELECT code, role, person, title, phone, since
      FROM duty
      JOIN station ON station.id = station_id
      WHERE station_id = ANY (?) AND until IS NULL
      """;

  private static final String WRITERS =
      """
      SELECT DISTINCT import_id
      FROM import_trace
      JOIN import ON import.id = import_id
      WHERE station_id = ANY (?) AND state = 'DONE'
      """;

  private static final String ADD_SITES =
      """
      INSERT INTO station (code, name, kind, access, org_unit_id, org_path, address, account, registered_at)
      SELECT code, name, kind, access, org_unit_id, org_path, address, account, registered_at
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        AS given (code, name, kind, access, org_unit_id, org_path, address, account, registered_at)
      ON CONFLICT (code) DO NOTHING
      """;

  private static final String CHANGE_SITES =
      """
      UPDATE station
      SET name = given.name, kind = given.kind, access = given.access, org_unit_id = given.org_unit_id,
        org_path = given.org_path, address = given.address, account = given.account,
        registered_at = coalesce(given.registered_at, station.registered_at)
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        AS given (code, name, kind, access, org_unit_id, org_path, address, account, registered_at)
      WHERE station.code = given.code
      """;

  /** A keeper's account sees its site by the path of the site's unit. */
  private static final String MOVE_KEEPERS =
      """
      UPDATE account
      SET org_path = station.org_path
      FROM station
      WHERE account.station_id = station.id AND station.id = ANY (?)
        AND account.org_path <> station.org_path
      """;

  private static final String END_DUTIES =
      """
      UPDATE duty
      SET until = given.since
      FROM unnest(?, ?, ?, ?, ?, ?) AS given (station_id, role, person, title, phone, since)
      WHERE duty.station_id = given.station_id AND duty.role = given.role
        AND duty.since < given.since AND (duty.until IS NULL OR duty.until > given.since)
      """;

  private static final String BEGIN_DUTIES =
      """
      INSERT INTO duty (station_id, role, person, title, phone, since, until)
      SELECT station_id, role, person, title, phone, since,
        (SELECT min(later.since)
          FROM duty AS later
          WHERE later.station_id = given.station_id AND later.role = given.role
            AND later.since > given.since)
      FROM unnest(?, ?, ?, ?, ?, ?) AS given (station_id, role, person, title, phone, since)
      ON CONFLICT (station_id, role, since)
      DO UPDATE SET person = excluded.person, title = excluded.title, phone = excluded.phone
      """;

  private RegisterImportRepository() {}

  static KnownRegister known(
      Connection connection, String scope, ZoneId zone, Collection<StationCode> codes)
      throws SQLException {
    var sites = new HashMap<StationCode, Site>();
    var taken = new HashSet<StationCode>();
    try (var statement = connection.prepareStatement(SITES)) {
      statement.setString(1, scope);
      statement.setArray(
          2, array(connection, "text", codes.stream().map(StationCode::value).distinct()));
      var rows = statement.executeQuery();
      while (rows.next()) {
        var code = new StationCode(rows.getString(1));
        if (rows.getBoolean(3)) {
          sites.put(code, site(rows, zone));
        } else {
          taken.add(code);
        }
      }
    }
    var ids = sites.values().stream().map(Site::id).toList();
    return new KnownRegister(
        sites, taken, units(connection, scope), holders(connection, ids), writers(connection, ids));
  }

  private static Site site(ResultSet row, ZoneId zone) throws SQLException {
    return new Site(
        row.getLong(2),
        row.getString(4),
        StationKind.valueOf(row.getString(5)),
        Access.valueOf(row.getString(6)),
        row.getLong(7),
        row.getObject(8, OffsetDateTime.class).toInstant().atZone(zone).toLocalDate(),
        row.getString(9),
        Optional.ofNullable(row.getString(10)),
        row.getBoolean(11));
  }

  private static List<OrgUnit> units(Connection connection, String scope) throws SQLException {
    try (var statement = connection.prepareStatement(UNITS)) {
      statement.setString(1, scope);
      var units = new ArrayList<OrgUnit>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        units.add(
            new OrgUnit(
                rows.getLong(1),
                OptionalLong.empty(),
                OrgLevel.valueOf(rows.getString(2)),
                rows.getString(3),
                rows.getString(4)));
      }
      return units;
    }
  }

  private static Map<Post, Duty> holders(Connection connection, List<Long> stations)
      throws SQLException {
    try (var statement = connection.prepareStatement(HOLDERS)) {
      statement.setArray(1, array(connection, "bigint", stations.stream()));
      var holders = new HashMap<Post, Duty>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var duty =
            new Duty(
                DutyRole.valueOf(rows.getString(2)),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getObject(6, LocalDate.class));
        holders.put(new Post(new StationCode(rows.getString(1)), duty.role()), duty);
      }
      return holders;
    }
  }

  private static Set<Long> writers(Connection connection, List<Long> stations) throws SQLException {
    try (var statement = connection.prepareStatement(WRITERS)) {
      statement.setArray(1, array(connection, "bigint", stations.stream()));
      var writers = new TreeSet<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        writers.add(rows.getLong(1));
      }
      return writers;
    }
  }

  /** Answers how many were written: fewer when a code was taken meanwhile. */
  static int write(Connection connection, ZoneId zone, Instant now, List<SitePlan.Write> writes)
      throws SQLException {
    var fresh = writes.stream().filter(write -> write.id().isEmpty()).toList();
    var changed = writes.stream().filter(write -> write.id().isPresent()).toList();
    var written = 0;
    try (var add = connection.prepareStatement(ADD_SITES);
        var change = connection.prepareStatement(CHANGE_SITES);
        var move = connection.prepareStatement(MOVE_KEEPERS)) {
      bind(add, zone, now, fresh);
      written += add.executeUpdate();
      bind(change, zone, now, changed);
      written += change.executeUpdate();
      move.setArray(
          1, array(connection, "bigint", changed.stream().flatMap(it -> it.id().stream())));
      move.executeUpdate();
    }
    return written;
  }

  private static void bind(
      PreparedStatement statement, ZoneId zone, Instant now, List<SitePlan.Write> writes)
      throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(1, array(connection, "text", writes.stream().map(it -> it.code().value())));
    statement.setArray(2, array(connection, "text", writes.stream().map(it -> it.row().name())));
    statement.setArray(
        3, array(connection, "text", writes.stream().map(it -> it.row().kind().name())));
    statement.setArray(
        4, array(connection, "text", writes.stream().map(it -> it.row().access().name())));
    statement.setArray(5, array(connection, "bigint", writes.stream().map(it -> it.unit().id())));
    statement.setArray(6, array(connection, "text", writes.stream().map(it -> it.unit().path())));
    statement.setArray(7, array(connection, "text", writes.stream().map(SitePlan.Write::address)));
    statement.setArray(
        8, array(connection, "text", writes.stream().map(it -> it.account().orElse(null))));
    statement.setArray(
        9,
        array(
            connection,
            "timestamptz",
            writes.stream()
                .map(it -> it.registered().map(day -> start(day, zone, now)).orElse(null))));
  }

  /** Who is registered today is so from now on: the day began without the site. */
  private static OffsetDateTime start(LocalDate day, ZoneId zone, Instant now) {
    return day.equals(now.atZone(zone).toLocalDate())
        ? now.atOffset(ZoneOffset.UTC)
        : day.atStartOfDay(zone).toOffsetDateTime();
  }

  static void appoint(Connection connection, List<PersonPlan.Write> writes) throws SQLException {
    for (var sql : List.of(END_DUTIES, BEGIN_DUTIES)) {
      try (var statement = connection.prepareStatement(sql)) {
        statement.setArray(
            1, array(connection, "bigint", writes.stream().map(PersonPlan.Write::station)));
        statement.setArray(
            2, array(connection, "text", writes.stream().map(it -> it.duty().role().name())));
        statement.setArray(
            3, array(connection, "text", writes.stream().map(it -> it.duty().person())));
        statement.setArray(
            4, array(connection, "text", writes.stream().map(it -> it.duty().title())));
        statement.setArray(
            5, array(connection, "text", writes.stream().map(it -> it.duty().phone())));
        statement.setArray(
            6, array(connection, "date", writes.stream().map(it -> it.duty().since())));
        statement.executeUpdate();
      }
    }
  }

  static List<String> codes(Connection connection, List<Long> sites) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT code FROM station WHERE id = ANY (?) ORDER BY id")) {
      statement.setArray(1, array(connection, "bigint", sites.stream()));
      var codes = new ArrayList<String>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        codes.add(rows.getString(1));
      }
      return codes;
    }
  }

  private static Array array(Connection connection, String type, Stream<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }
}
