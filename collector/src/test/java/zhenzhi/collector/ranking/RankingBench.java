package zhenzhi.collector.ranking;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.bulletin.BulletinService;
import zhenzhi.collector.bulletin.DraftService;
import zhenzhi.collector.bulletin.Edition;
import zhenzhi.collector.bulletin.PaperForm;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;

/**
 * How long it takes to rank a month and a year of a county, a province and the nation, and to open
 * pages of it; half of the tries take longer. Each site has the twelve months of a year; where
 * there are at most 10,000, all its days, too. Prints name, value, unit and aim, parted by tabs.
 */
public final class RankingBench {
  private static final int SITES_OF_A_SUBDISTRICT = 50;
  private static final int MOST_WITH_DAYS = 10_000;
  private static final int TIMES = 21;
  private static final int PAGE = 50;

  private RankingBench() {}

  /** {@code arguments}: how many sites; all three fleets without any. */
  public static void main(String[] arguments) throws Exception {
    var fleets =
        arguments.length == 0
            ? IntStream.of(250, 10_000, 700_000)
            : Arrays.stream(arguments).mapToInt(Integer::parseInt);
    for (var sites : fleets.toArray()) {
      measure(sites, sites > MOST_WITH_DAYS ? 300 : 100);
    }
  }

  private static void measure(int sites, int aim) throws Exception {
    try (var district = new District(Map.of("zhenzhi.ranking.fresh", "1h"))) {
      district.given(fleet(sites));
      var rankings = district.context.getBean(RankingService.class);
      var name = "ranking." + sites;
      excerpt(rankings, "2026-08", 0, OptionalLong.empty());
      workOut(name + ".month", rankings, "2026-09");
      workOut(name + ".year", rankings, "2026");
      if (sites <= MOST_WITH_DAYS) {
        workOut(name + ".span", rankings, "2026-03-10..2026-09-09");
      }
      district(name + ".district", rankings);
      page(name + ".page.first", aim, () -> excerpt(rankings, "2026", 0, OptionalLong.empty()));
      page(
          name + ".page.last",
          aim,
          () -> excerpt(rankings, "2026", sites - PAGE, OptionalLong.empty()));
      page(
          name + ".page.subdistrict",
          aim,
          () -> excerpt(rankings, "2026", 0, OptionalLong.of(1_001)));
      bulletin(name + ".bulletin", district);
    }
  }

  /** Its ranking is there; then as a Word file, lists of more than 10,000 sites left out. */
  private static void bulletin(String name, District district) throws SQLException {
    var office =
        district
            .context
            .getBean(AccountService.class)
            .create(
                Scope.ALL, new NewAccount.ForUnit("office", "for a bench", "甲", Role.OFFICE, 1));
    var drafts = district.context.getBean(DraftService.class);
    var period = Period.parse("2026-09").orElseThrow();
    var now = district.context.getBean(InstantSource.class).instant();
    excerpt(
        district.context.getBean(RankingService.class),
        office.scope(),
        "2026-09",
        0,
        OptionalLong.empty());
    var began = System.nanoTime();
    var id = drafts.draft(office, period, now).orElseThrow();
    figure(name + ".draft", System.nanoTime() - began, "");
    began = System.nanoTime();
    district
        .context
        .getBean(BulletinService.class)
        .file(office, id, Edition.NAMING, PaperForm.DOCX);
    figure(name + ".docx", System.nanoTime() - began, "");
  }

  /** With the period before, whose places it is compared with. */
  private static void workOut(String name, RankingService rankings, String period)
      throws SQLException {
    var began = System.nanoTime();
    excerpt(rankings, period, 0, OptionalLong.empty());
    figure(name, System.nanoTime() - began, "");
  }

  /** Of fifty sites among all. */
  private static void district(String name, RankingService rankings) throws SQLException {
    var began = System.nanoTime();
    var one = new Scope("/1/1001/", Optional.empty());
    while (rankings.fresh(one, Period.parse("2026-09").orElseThrow()).isEmpty()) {
      Thread.onSpinWait();
    }
    figure(name, System.nanoTime() - began, "1000");
  }

  private static void page(String name, int aim, Callable<?> page) throws Exception {
    var times = new ArrayList<Long>();
    for (var time = 0; time < TIMES; time++) {
      var began = System.nanoTime();
      page.call();
      times.add(System.nanoTime() - began);
    }
    times.sort(Long::compare);
    figure(name, times.get(TIMES / 2), String.valueOf(aim));
  }

  /** Comes back until it is there, as a reader's page does. */
  private static RankingService.Excerpt excerpt(
      RankingService rankings, String period, long offset, OptionalLong subdistrict)
      throws SQLException {
    return excerpt(rankings, Scope.ALL, period, offset, subdistrict);
  }

  private static RankingService.Excerpt excerpt(
      RankingService rankings, Scope scope, String period, long offset, OptionalLong subdistrict)
      throws SQLException {
    var filter = new LineFilter(Optional.of(StationKind.VILLAGE), subdistrict, "", offset, PAGE);
    while (true) {
      var found = rankings.excerpt(scope, Period.parse(period).orElseThrow(), filter);
      if (found.isPresent()) {
        return found.get();
      }
    }
  }

  private static void figure(String name, long nanos, String aim) {
    System.out.printf(Locale.ROOT, "%s\t%.1f\tms\t%s%n", name, nanos / 1e6, aim);
  }

  private static String fleet(int sites) {
    return """
    INSERT INTO org_unit (id, parent_id, level, name, path)
    SELECT 1000 + n, 1, 'SUBDISTRICT', '办事处' || n, '/1/' || 1000 + n || '/'
    FROM generate_series(1, greatest(1, %1$d / %2$d)) AS n;

    INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
    SELECT 'b-' || n, '站点' || n, 'VILLAGE', 'SATELLITE_KU', unit.id, unit.path, '2020-01-01T00:00:00Z'
    FROM generate_series(1, %1$d) AS n
    JOIN org_unit AS unit ON unit.id = 1001 + (n - 1) / %2$d;

    INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, estimated_ms,
      sessions, study_days, known_days, reports, missing, samples_dropped)
    SELECT id, month, 20000000 + ms, ms, 12 * ms, 0, 6, 5, 30, 8640, id %% 7, 0
    FROM station
    CROSS JOIN generate_series(CAST('2026-01-01' AS timestamp), '2026-12-01', INTERVAL '1 month') AS month
    CROSS JOIN LATERAL (SELECT (id * 7919 + EXTRACT(month FROM month) * 104729)::bigint %% 36000000) AS studied (ms)
    WHERE code LIKE 'b-%%';

    INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports, missing)
    SELECT id, CAST(day AS date), 3600000, (id * 7919) %% 3600000, 1, 288, 0
    FROM station, generate_series(CAST('2026-01-01' AS timestamp), '2026-12-31', INTERVAL '1 day') AS day
    WHERE code LIKE 'b-%%' AND %1$d <= %3$d;

    INSERT INTO listener (name, listening_since, seen_at) VALUES ('a', now() - INTERVAL '1 day', now());

    INSERT INTO station_state (station_id, heard_at, report_at, reception_at, receiver_locked, band,
      line_at, carrier, dns, broker, round_trip_ms, loss_percent)
    SELECT id, now(), now(), now(), id %% 9 > 0, 'KU', now(), true, 'ANSWERED', 'ANSWERED', 20, 0
    FROM station
    WHERE code LIKE 'b-%%';

    ANALYZE;
    """
        .formatted(sites, SITES_OF_A_SUBDISTRICT, MOST_WITH_DAYS);
  }
}
