package zhenzhi.collector.station.picture;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/**
 * Brings the last things known of every site of a scope in one query. Plain JDBC: forty columns,
 * most of them absent for most sites, would make a poor entity. They are sorted as bytes: by a
 * language's rules that alone would take five times as long as all the rest of the query.
 */
@Singleton
class FactsRepository {
  private static final String FACTS =
      """
      SELECT s.id, s.code, s.name, s.kind, s.access, s.org_path, s.account, s.registered_at,
        t.heard_at, t.report_at, t.booted_at, t.presence, t.presence_at,
        t.reception_at, t.receiver_locked, t.band, t.strength_percent, t.quality_percent, t.snr_db,
        t.line_at, t.carrier, t.dns, t.broker, t.round_trip_ms, t.loss_percent,
        t.box_at, t.load, t.memory_total_mib, t.memory_free_mib, t.disk_total_mib, t.disk_free_mib,
        t.temperature_celsius, t.clock_synchronised,
        t.binding_at, t.bound_account, t.device, t.binding,
        t.played_until, t.playing_title, t.playing_category, t.player,
        d.credited_ms, d.raw_ms, d.estimated_ms, d.reports, d.missing
      FROM station s
      LEFT JOIN station_state t ON t.station_id = s.id
      LEFT JOIN station_day d ON d.station_id = s.id AND d.day = ?
      WHERE s.org_path LIKE ? || '%'
        AND (CAST(? AS text) IS NULL OR s.code = ?)
        AND (? OR s.retired_at IS NULL)
      ORDER BY s.org_path COLLATE "C", s.code COLLATE "C"
      """;

  private final JdbcOperations jdbc;

  FactsRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /** Every site of the scope that is not retired. */
  List<FactsRow> list(Scope scope, LocalDate today) {
    return read(scope, today, false);
  }

  /** One site, retired or not. */
  Optional<FactsRow> find(Scope scope, StationCode code, LocalDate today) {
    return scope.narrowedTo(code).stream()
        .flatMap(one -> read(one, today, true).stream())
        .findFirst();
  }

  private List<FactsRow> read(Scope scope, LocalDate today, boolean alsoRetired) {
    return jdbc.prepareStatement(
        FACTS,
        statement -> {
          statement.setObject(1, today);
          statement.setString(2, scope.orgPath());
          statement.setString(3, scope.onlyCode());
          statement.setString(4, scope.onlyCode());
          statement.setBoolean(5, alsoRetired);
          try (var rows = statement.executeQuery()) {
            var all = new ArrayList<FactsRow>();
            while (rows.next()) {
              all.add(new FactsColumns(rows).row());
            }
            return all;
          }
        });
  }
}
