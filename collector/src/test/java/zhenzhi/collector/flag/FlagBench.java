package zhenzhi.collector.flag;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import zhenzhi.collector.District;

/**
 * How long a night's look takes over a large district and a province: each site played an hour on
 * 20 days of the month, in reports of five minutes, and every tenth one in the night. Prints name,
 * value, unit and aim, parted by tabs.
 */
public final class FlagBench {
  private static final Instant FIRST_NIGHT = Instant.parse("2026-10-22T20:00:00Z");

  private FlagBench() {}

  public static void main(String[] arguments) throws Exception {
    measure(1_200);
    measure(10_000);
  }

  private static void measure(int sites) throws SQLException {
    try (var district = new District(Map.of())) {
      district.given(fleet(sites));
      var looks = district.context.getBean(LookService.class);
      look("flags." + sites + ".first", looks, FIRST_NIGHT);
      look("flags." + sites + ".again", looks, FIRST_NIGHT.plusSeconds(86_400));
    }
  }

  private static void look(String name, LookService looks, Instant night) throws SQLException {
    var began = System.nanoTime();
    looks.look(night);
    System.out.printf(
        Locale.ROOT, "%s\t%.1f\ts\t%s%n", name, (System.nanoTime() - began) / 1e9, "300");
  }

  private static String fleet(int sites) {
    return """
    INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
    SELECT 'b-' || n, '站点' || n, 'VILLAGE', 'SATELLITE_KU', unit.id, unit.path, '2020-01-01T00:00:00Z'
    FROM generate_series(1, %d) AS n, org_unit AS unit
    WHERE unit.name = '城西办事处';

    INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content, title,
      category, player, display, placed_by)
    SELECT id, at, at + INTERVAL '5 minutes', '00000000-0000-0000-0000-000000000001',
      1000 * day + part, 0, 1, 'c-' || day %% 7, '课件' || day %% 7, 'BASICS', 'mpv', 'ON', 'BOX_CLOCK'
    FROM station
    CROSS JOIN generate_series(1, 20) AS day
    CROSS JOIN generate_series(0, 11) AS part
    CROSS JOIN LATERAL (
      SELECT CAST('2026-10-01T00:00:00Z' AS timestamptz) + day * INTERVAL '1 day'
        + part * INTERVAL '5 minutes' + id * day %% 97 * INTERVAL '1 minute'
        + CASE WHEN id %% 10 = 0 THEN INTERVAL '15 hours' ELSE INTERVAL '0' END) AS begun (at)
    WHERE code LIKE 'b-%%';

    INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
    SELECT id, CAST('2026-10-01' AS date) + n, 3600000, 3600000, 1, 288
    FROM station, generate_series(1, 20) AS n
    WHERE code LIKE 'b-%%';

    INSERT INTO station_month (station_id, month, raw_ms, credited_ms, estimated_ms, sessions, study_days,
      known_days, reports, missing, samples_dropped)
    SELECT id, '2026-10-01', 72000000, 72000000, 0, 20, 20, 20, 5760, 0, 0
    FROM station
    WHERE code LIKE 'b-%%';

    ANALYZE;
    """
        .formatted(sites);
  }
}
