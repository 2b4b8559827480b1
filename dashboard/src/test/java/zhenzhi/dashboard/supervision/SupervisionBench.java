package zhenzhi.dashboard.supervision;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import zhenzhi.collector.District;
import zhenzhi.collector.paper.xlsx.XlsxSheets;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.supervision.Supervision;
import zhenzhi.collector.ticket.supervision.SupervisionService;
import zhenzhi.dashboard.words.Times;

/**
 * How long 督办 of a year takes: 30,000 tickets of a district, and 500,000 of a nation with 2,000
 * subdistricts, each with the entries of its whole course; and how long it took if all logs were
 * read. Prints name, value, unit and aim, parted by tabs.
 */
public final class SupervisionBench {
  private static final Instant SINCE = Instant.parse("2025-12-31T16:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-12-31T16:00:00Z");
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  /**
   * As tickets keep them that were moved since they are kept; what goes on is read from its log.
   */
  private static final String MILESTONES =
      """
      UPDATE ticket
      SET is_extended = false, moved_at = opened_at + INTERVAL '101 h', entries = 7,
        stage = CASE WHEN id % 20 = 7 THEN 'WITHDRAWN' ELSE 'CLOSED' END,
        technician_id = CASE WHEN id % 20 <> 7 THEN 1001 + id % 10 END,
        accepted_at = CASE WHEN id % 20 <> 7 THEN opened_at + INTERVAL '50 min' END,
        in_order_at = CASE WHEN id % 20 <> 7 THEN opened_at + INTERVAL '100 h' END
      WHERE stage = 'CLOSED';

      ANALYZE ticket;
      """;

  private SupervisionBench() {}

  public static void main(String[] arguments) throws Exception {
    measure("district", 30_000, 10, 2);
    measure("nation", 500_000, 2_000, 10);
  }

  private static void measure(String name, int tickets, int subdistricts, int aim)
      throws SQLException {
    try (var district = new District(Map.of())) {
      district.given(year(tickets, subdistricts));
      var service = district.context.getBean(SupervisionService.class);
      page(service); // whoever asks first pays for what is not in memory yet
      var began = System.nanoTime();
      page(service);
      print(name + ".logs", seconds(began), "s", "");

      district.given(MILESTONES);
      page(service);
      resetPeaks();
      began = System.nanoTime();
      var found = page(service);
      print(name + ".page", seconds(began), "s", String.valueOf(aim));
      print(name + ".memory", peak() / 1e6, "MB", "");
      began = System.nanoTime();
      var book = XlsxSheets.write(SupervisionSheets.book(found, "", LAST));
      print(name + ".xlsx", seconds(began), "s", "");
      print(name + ".xlsx.size", book.length / 1e6, "MB", "");
      print(name + ".tickets", (double) found.all().assigned(), "tickets", "");
    }
  }

  private static Supervision page(SupervisionService service) throws SQLException {
    var found = service.of(Scope.ALL, SINCE, UNTIL, UNTIL);
    var times = new Times(ZoneId.of("Asia/Shanghai"), UNTIL);
    var _ =
        Supervisions.view(
            found, new Span(LocalDate.of(2026, 1, 1), LAST, ""), OptionalInt.empty(), times);
    return found;
  }

  private static void print(String name, double value, String unit, String aim) {
    System.out.printf(Locale.ROOT, "supervision.%s\t%.2f\t%s\t%s%n", name, value, unit, aim);
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void resetPeaks() {
    System.gc();
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToDouble(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /** One ticket in twenty goes on, one in twenty was withdrawn, one in five waited for a part. */
  private static String year(int tickets, int subdistricts) {
    return """
    INSERT INTO org_unit (id, parent_id, level, name, path)
    SELECT 1000 + n, 2, 'SUBDISTRICT', '办事处' || n, '/1/2/' || 1000 + n || '/'
    FROM generate_series(1, %2$d) AS n;

    INSERT INTO account (id, login, password_hash, person, role, org_path)
    SELECT 1000 + n, 'tech' || n, 'x', '维修员' || n, 'TECHNICIAN', '/1/2/' || 1000 + n || '/'
    FROM generate_series(1, %2$d) AS n;

    INSERT INTO station (id, code, name, kind, access, org_unit_id, org_path, registered_at)
    SELECT 1000 + n, 'b-' || n, '站点' || n, 'VILLAGE', 'SATELLITE_KU', 1001 + n %% %2$d,
      '/1/2/' || 1001 + n %% %2$d || '/', '2020-01-01T00:00:00Z'
    FROM generate_series(1, %1$d / 10) AS n;

    INSERT INTO ticket (id, station_id, org_path, subject, opened_at, entries, moved_at, stage, finding, unit,
      is_late, rung)
    SELECT 1000 + n, station.id, station.org_path, 'RECEPTION', at, 1, at,
      CASE WHEN n > 0.95 * %1$d AND n %% 2 = 0 THEN 'OPEN' ELSE 'CLOSED' END, 'LNB_DEAD', 'DISTRICT_REPAIR', false, 0
    FROM generate_series(1, %1$d) AS n
    JOIN station ON station.id = 1001 + n %% (%1$d / 10)
    CROSS JOIN LATERAL (
      SELECT CAST('2026-01-01T00:00:00Z' AS timestamptz) + n * (INTERVAL '364 days' / %1$d)) AS opened (at);

    INSERT INTO ticket_entry (ticket_id, nth, at, move, account_id, source, finding, unit, technician_id, waits,
      until_at)
    SELECT id, row_number() OVER (PARTITION BY id ORDER BY step) - 1, opened_at + after, move,
      CASE WHEN move IN ('ACCEPTED', 'ARRIVED', 'REPAIRED') THEN 1001 + id %% %2$d END,
      CASE WHEN move = 'OPENED' THEN 'DIAGNOSIS' END,
      CASE WHEN move IN ('OPENED', 'REPAIRED') THEN 'LNB_DEAD' END,
      CASE WHEN move IN ('OPENED', 'DISPATCHED') THEN 'DISTRICT_REPAIR' END,
      CASE WHEN move = 'DISPATCHED' THEN 1001 + id %% %2$d END,
      CASE WHEN move = 'PAUSED' THEN 'PART' END,
      CASE WHEN move = 'RECOVERED' THEN opened_at + after END
    FROM ticket
    JOIN (VALUES
      (1, 'OPENED', INTERVAL '0'), (2, 'DISPATCHED', INTERVAL '20 s'), (3, 'ACCEPTED', INTERVAL '50 min'),
      (4, 'ARRIVED', INTERVAL '3 h'), (5, 'PAUSED', INTERVAL '4 h'), (6, 'RESUMED', INTERVAL '4 days'),
      (7, 'REPAIRED', INTERVAL '100 h'), (8, 'RECOVERED', INTERVAL '101 h'),
      (2, 'WITHDRAWN', INTERVAL '1 h')) AS course (step, move, after)
      ON CASE
        WHEN stage = 'OPEN' THEN move IN ('OPENED', 'DISPATCHED')
        WHEN id %% 20 = 7 THEN move IN ('OPENED', 'WITHDRAWN')
        WHEN id %% 5 = 0 THEN move <> 'WITHDRAWN'
        ELSE move NOT IN ('WITHDRAWN', 'PAUSED', 'RESUMED') END
    WHERE id >= 1000;

    ANALYZE;
    """
        .formatted(tickets, subdistricts);
  }
}
