package zhenzhi.collector.diagnosis.clinic;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import zhenzhi.collector.District;
import zhenzhi.collector.database.DatabaseService;

/**
 * How long a sweep takes with its reading and its writing. Every tenth site has a symptom: a third
 * of these are silent, a third have a weak signal, a third a full disk, in areas of 40. Prints
 * name, value, unit and aim, parted by tabs.
 */
public final class SweepBench {
  private static final Instant NOW = Instant.parse("2026-06-15T02:00:00Z");

  private SweepBench() {}

  /** {@code arguments}: numbers of sites. */
  public static void main(String[] arguments) throws Exception {
    for (var sites : arguments) {
      measure(Integer.parseInt(sites));
    }
  }

  private static void measure(int sites) throws SQLException {
    try (var district = new District(Map.of())) {
      district.given(fleet(sites));
      var diagnoses = district.context.getBean(DiagnosisService.class);
      sweep(sites, "first", diagnoses, NOW, "");
      sweep(sites, "verdicts", diagnoses, NOW.plus(Duration.ofMinutes(40)), "");
      district.given("ANALYZE");
      sweep(sites, "steady", diagnoses, NOW.plus(Duration.ofMinutes(41)), "10");
      sweep(sites, "judged-again", diagnoses, NOW.plus(Duration.ofMinutes(46)), "10");
      sweep(sites, "steady-again", diagnoses, NOW.plus(Duration.ofMinutes(47)), "10");
      System.out.printf("sweep.db.%d.open\t%d\tdiagnoses\t%n", sites, open(district));
    }
  }

  private static long open(District district) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery("SELECT count(*) FROM diagnosis WHERE closed_at IS NULL")) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void sweep(
      int sites, String which, DiagnosisService diagnoses, Instant now, String aim)
      throws SQLException {
    var began = System.nanoTime();
    diagnoses.sweep(now);
    System.out.printf(
        Locale.ROOT,
        "sweep.db.%d.%s\t%.1f\ts\t%s%n",
        sites,
        which,
        (System.nanoTime() - began) / 1e9,
        aim);
  }

  private static String fleet(int sites) {
    return """
    INSERT INTO listener (name, listening_since, seen_at)
    VALUES ('a', '2026-05-01T00:00:00Z', '2026-06-16T00:00:00Z');

    INSERT INTO org_unit (id, parent_id, level, name, path)
    SELECT 1000 + n, parent.id, 'SUBDISTRICT', '办事处' || n, parent.path || 1000 + n || '/'
    FROM generate_series(0, %1$d / 40) AS n, org_unit AS parent
    WHERE parent.level = 'DISTRICT';

    INSERT INTO station (id, code, name, kind, access, org_unit_id, org_path, account, registered_at, device)
    SELECT 1000 + n, 'b-' || n, '站点' || n, 'VILLAGE', 'SATELLITE_KU', unit.id, unit.path, 'account-' || n,
      '2020-01-01T00:00:00Z', 'device-' || n
    FROM generate_series(1, %1$d) AS n
    JOIN org_unit AS unit ON unit.id = 1000 + n / 40;

    INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at, reception_at, receiver_locked,
      band, strength_percent, quality_percent, snr_db, line_at, carrier, dns, broker, round_trip_ms, loss_percent,
      box_at, load, memory_total_mib, memory_free_mib, disk_total_mib, disk_free_mib, temperature_celsius,
      clock_synchronised, binding_at, bound_account, device, binding)
    SELECT 1000 + n, at, at, CASE fault WHEN 0 THEN 'LOST' ELSE 'ONLINE' END, at, at, true, 'KU', 72,
      CASE fault WHEN 1 THEN 39 ELSE 78 END, CASE fault WHEN 1 THEN 6 ELSE 12 END,
      at, true, 'ANSWERED', 'ANSWERED', 20, 0, at, 0.3, 1000, 500, 1000, CASE fault WHEN 2 THEN 10 ELSE 600 END, 50,
      true, at, 'account-' || n, 'device-' || n, 'BOUND'
    FROM generate_series(1, %1$d) AS n
    CROSS JOIN LATERAL (SELECT CASE WHEN n %% 10 = 0 THEN n / 10 %% 3 ELSE -1 END) AS ill (fault)
    CROSS JOIN LATERAL (
      SELECT CASE fault
        WHEN 0 THEN CAST('2026-06-15T02:00:00Z' AS timestamptz) - n * 7 %% 3600 * INTERVAL '1 second'
        ELSE '2026-06-15T03:00:00Z' END) AS seen (at);

    INSERT INTO reception_baseline (station_id, band, strength, quality, snr, days, fell_by)
    SELECT id, 'KU', 72, 78, 12, 14, 0
    FROM station
    WHERE code LIKE 'b-%%';

    ANALYZE;
    """
        .formatted(sites);
  }
}
