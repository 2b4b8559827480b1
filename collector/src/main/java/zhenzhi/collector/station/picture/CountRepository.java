package zhenzhi.collector.station.picture;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.situation.Listening;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.collector.station.situation.StationConfig;

/**
 * Counts sites by how they are without bringing them: the rule of {@link
 * zhenzhi.collector.station.situation.Situations} once more, as SQL. A test puts both to the same
 * sites.
 */
final class CountRepository {
  private static final String COUNTS =
      """
      WITH given AS (
        SELECT CAST(? AS timestamptz) AS now, CAST(? AS timestamptz) AS listening_since,
          CAST(? AS bigint) * INTERVAL '1 ms' AS silence, CAST(? AS bigint) * INTERVAL '1 ms' AS hold_down,
          CAST(? AS bigint) * INTERVAL '1 ms' AS missed, CAST(? AS bigint) * INTERVAL '1 ms' AS overdue,
          CAST(? AS bigint) * INTERVAL '1 ms' AS slack, CAST(? AS double precision) AS disk,
          CAST(? AS double precision) AS celsius, CAST(? AS double precision) AS loss, CAST(? AS text[]) AS tuners
      ), told AS (
        SELECT org_unit_id,
          CASE
            WHEN heard_at IS NULL THEN 'NEVER_HEARD'
            WHEN quiet_since IS NULL THEN coalesce(lasting, passing, ready)
            WHEN listening_since IS NULL OR listening_since > greatest(quiet_since, now - silence) THEN 'UNKNOWN'
            WHEN stopped THEN coalesce(lasting, 'SWITCHED_OFF')
            ELSE 'OFFLINE'
          END AS situation
        FROM given
        CROSS JOIN station
        LEFT JOIN station_state AS state ON station_id = id
        CROSS JOIN LATERAL (
          SELECT presence <> 'ONLINE' AND heard_at <= presence_at AS gone, heard_at - silence AS stale
        ) AS heard
        CROSS JOIN LATERAL (
          SELECT gone AND presence = 'STOPPED' AND presence_at > now - missed AS stopped,
            CASE
              WHEN gone THEN CASE WHEN presence_at <= now - hold_down THEN presence_at END
              WHEN heard_at < now - silence THEN heard_at
            END AS quiet_since
        ) AS quiet
        CROSS JOIN LATERAL (
          SELECT
            CASE
              WHEN line_at > stale AND (carrier IS NOT TRUE OR broker = 'SILENT' OR loss_percent > loss) THEN 'LINE'
              WHEN reception_at > stale AND receiver_locked IS NOT TRUE AND access = ANY (tuners) THEN 'RECEPTION'
              WHEN binding_at > stale AND (binding IN ('REFUSED', 'UNBOUND') OR bound_account <> account) THEN 'BINDING'
              WHEN box_at > stale
                AND 100 * (1 - CAST(disk_free_mib AS double precision) / nullif(disk_total_mib, 0)) > disk THEN 'BOX'
            END AS lasting,
            CASE WHEN box_at > stale AND temperature_celsius > celsius THEN 'BOX' END AS passing,
            CASE WHEN report_at > now - overdue AND played_until >= report_at - slack THEN 'PLAYING'
              ELSE 'STANDBY' END AS ready
        ) AS seen
        WHERE org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?) AND retired_at IS NULL
      ), unit AS MATERIALIZED (
        SELECT unit.id, above.id AS subdistrict
        FROM org_unit AS unit
        CROSS JOIN LATERAL unnest(CAST(string_to_array(btrim(unit.path, '/'), '/') AS bigint[])) AS up (id)
        JOIN org_unit AS above ON above.id = up.id AND above.level = 'SUBDISTRICT'
      )
      SELECT coalesce(subdistrict, 0), situation, count(*)
      FROM told
      LEFT JOIN unit ON unit.id = org_unit_id
      GROUP BY 1, 2
      """;

  private CountRepository() {}

  static SituationCounts count(
      Connection connection, Scope scope, Listening listening, StationConfig limits, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(COUNTS)) {
      bind(statement, scope, listening, limits, now);
      var counts = new HashMap<Long, Map<Situation.Kind, Integer>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        counts
            .computeIfAbsent(rows.getLong(1), _ -> new EnumMap<>(Situation.Kind.class))
            .put(Situation.Kind.valueOf(rows.getString(2)), rows.getInt(3));
      }
      return new SituationCounts(counts);
    }
  }

  private static void bind(
      PreparedStatement statement,
      Scope scope,
      Listening listening,
      StationConfig limits,
      Instant now)
      throws SQLException {
    statement.setObject(1, utc(now));
    statement.setObject(2, utc(listening.since()));
    statement.setLong(3, limits.silenceLimit().toMillis());
    statement.setLong(4, limits.holdDown().toMillis());
    statement.setLong(5, limits.missedAfter().toMillis());
    statement.setLong(6, limits.reportInterval().multipliedBy(2).toMillis());
    statement.setLong(7, limits.playingSlack().toMillis());
    statement.setDouble(8, limits.diskPercent());
    statement.setDouble(9, limits.temperatureCelsius());
    statement.setDouble(10, limits.lossPercent());
    var tuners = Arrays.stream(Access.values()).filter(Access::hasTuner).map(Enum::name);
    statement.setArray(11, array(statement.getConnection(), "text", tuners));
    statement.setString(12, scope.orgPath());
    statement.setString(13, scope.onlyCode());
    statement.setString(14, scope.onlyCode());
  }
}
