package zhenzhi.collector.station.premises;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.premises.Premises.Spot;
import zhenzhi.collector.station.premises.PremisesService.Names;
import zhenzhi.protocol.StationCode;

/** Where sites stand and what they hang on, as SQL. */
final class PremisesRepository {
  private static final String GET =
      "SELECT latitude, longitude, feeder, line_switch, uplink, device FROM station WHERE id = ?";

  private static final String KEEP =
      """
      UPDATE station
      SET latitude = ?, longitude = ?, feeder = ?, line_switch = ?, uplink = ?, device = ?
      WHERE id = ?
      """;

  private static final String SPOTS =
      """
      SELECT code, latitude, longitude
      FROM station
      WHERE org_path LIKE ? || '%' AND code = ANY (?)
        AND latitude IS NOT NULL AND longitude IS NOT NULL
      """;

  /** A list that is longer is not looked through. */
  private static final String NAMES =
      """
      SELECT DISTINCT thing, called
      FROM station
      CROSS JOIN LATERAL (
        VALUES ('FEEDER', feeder), ('SWITCH', line_switch), ('UPLINK', uplink)
      ) AS hangs (thing, called)
      WHERE org_path LIKE ? || '%' AND called <> '' AND retired_at IS NULL
      ORDER BY thing, called
      LIMIT 600
      """;

  private PremisesRepository() {}

  static Premises get(Connection connection, long site) throws SQLException {
    try (var statement = connection.prepareStatement(GET)) {
      statement.setLong(1, site);
      var row = statement.executeQuery();
      row.next();
      var latitude = row.getObject(1, Double.class);
      var longitude = row.getObject(2, Double.class);
      return new Premises(
          latitude == null || longitude == null
              ? Optional.empty()
              : Optional.of(new Spot(latitude, longitude)),
          row.getString(3),
          row.getString(4),
          row.getString(5),
          Objects.requireNonNullElse(row.getString(6), ""));
    }
  }

  static void keep(Connection connection, long site, Premises premises) throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setObject(1, premises.spot().map(Spot::latitude).orElse(null), Types.DOUBLE);
      statement.setObject(2, premises.spot().map(Spot::longitude).orElse(null), Types.DOUBLE);
      statement.setString(3, premises.feeder());
      statement.setString(4, premises.lineSwitch());
      statement.setString(5, premises.uplink());
      statement.setString(6, premises.device().isEmpty() ? null : premises.device());
      statement.setLong(7, site);
      statement.executeUpdate();
    }
  }

  static Map<StationCode, Spot> spots(
      Connection connection, Scope scope, Collection<StationCode> codes) throws SQLException {
    try (var statement = connection.prepareStatement(SPOTS)) {
      statement.setString(1, scope.orgPath());
      statement.setArray(2, array(connection, "text", codes.stream().map(StationCode::value)));
      var spots = new HashMap<StationCode, Spot>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        spots.put(
            new StationCode(rows.getString(1)), new Spot(rows.getDouble(2), rows.getDouble(3)));
      }
      return spots;
    }
  }

  static Names names(Connection connection, Scope scope) throws SQLException {
    try (var statement = connection.prepareStatement(NAMES)) {
      statement.setString(1, scope.orgPath());
      var names = new HashMap<String, List<String>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        names.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
      }
      return new Names(
          names.getOrDefault("FEEDER", List.of()),
          names.getOrDefault("SWITCH", List.of()),
          names.getOrDefault("UPLINK", List.of()));
    }
  }
}
