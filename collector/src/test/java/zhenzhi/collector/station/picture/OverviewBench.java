package zhenzhi.collector.station.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import zhenzhi.collector.District;
import zhenzhi.collector.station.Scope;

/**
 * How long the overview takes for a large district and for a province, each site with its state and
 * a month of days; half of the tries take longer. Prints name, value, unit and aim, parted by tabs.
 */
public final class OverviewBench {
  private static final Instant NOW = Instant.parse("2026-11-30T02:00:00Z");
  private static final int WARM_UP = 50;
  private static final int TIMES = 51;

  private OverviewBench() {}

  public static void main(String[] arguments) {
    measure("overview.1200", 1_200, 50);
    measure("overview.10000", 10_000, 1_000);
  }

  private static void measure(String name, int sites, int aim) {
    try (var district = new District(Map.of())) {
      district.given(sites(sites));
      var overviews = district.context.getBean(OverviewService.class);
      IntStream.range(0, WARM_UP).forEach(_ -> time(overviews));
      var times = IntStream.range(0, TIMES).mapToObj(_ -> time(overviews)).sorted().toList();
      System.out.printf(
          Locale.ROOT, "%s\t%.1f\tms\t%d%n", name, times.get(TIMES / 2).toNanos() / 1e6, aim);
    }
  }

  private static Duration time(OverviewService overviews) {
    var start = System.nanoTime();
    overviews.overview(Scope.ALL, StationFilter.NONE, NOW);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String sites(int count) {
    return """
    INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
    SELECT 'b-' || n, '站点' || n, 'VILLAGE', 'SATELLITE_KU', unit.id, unit.path, now()
    FROM generate_series(1, %d) AS n
    CROSS JOIN (SELECT id, path FROM org_unit ORDER BY id DESC LIMIT 1) AS unit;

    INSERT INTO listener VALUES ('a', '2026-11-01T00:00:00Z', '2026-11-30T02:00:00Z');

    INSERT INTO station_state (station_id, heard_at, report_at, presence, presence_at,
      reception_at, receiver_locked, band, strength_percent, quality_percent, snr_db,
      line_at, carrier, dns, broker, round_trip_ms, loss_percent,
      box_at, load, memory_total_mib, memory_free_mib, disk_total_mib, disk_free_mib,
      temperature_celsius, clock_synchronised, binding_at, bound_account, device, binding,
      played_until, playing_title, playing_category, player)
    SELECT id, at, at, 'ONLINE', at, at, id %% 9 > 0, 'KU', 60, 70, 9, at, true, 'ANSWERED',
      'ANSWERED', 20, 0, at, 0.5, 1000, 500, 8000, 4000, 50, true, at, 'a', 'd', 'BOUND',
      at, '党章学习', 'BASICS', 'mpv'
    FROM station, (VALUES (CAST('2026-11-30T01:58:00Z' AS timestamptz))) AS seen (at);

    INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions)
    SELECT id, CAST(day AS date), 3600000, 1800000, 1
    FROM station, generate_series(CAST('2026-11-01' AS timestamp), '2026-11-30',
      INTERVAL '1 day') AS day;

    ANALYZE;
    """
        .formatted(count);
  }
}
