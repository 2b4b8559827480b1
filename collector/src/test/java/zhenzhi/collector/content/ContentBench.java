package zhenzhi.collector.content;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import zhenzhi.collector.District;
import zhenzhi.collector.content.plan.PlanService;
import zhenzhi.collector.content.plan.Wanted;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.ContentName;
import zhenzhi.collector.study.StudyService;
import zhenzhi.protocol.Playback.Category;

/**
 * How long the pages of content take for a province that has played for a year: 10,000 sites, each
 * with thirty of 3,000 contents a month. Then how quickly new playback is looked at, and how
 * quickly a month is worked out anew. Prints name, value, unit and aim, parted by tabs.
 */
public final class ContentBench {
  private static final Instant NOW = Instant.parse("2026-12-20T04:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-12-20");
  private static final int TIMES = 11;
  private static final int SWEPT = 1_000;
  private static final String UNKNOWN_AIM_MILLIS = "2000";

  private ContentBench() {}

  public static void main(String[] arguments) throws Exception {
    try (var district = new District(Map.of())) {
      district.given(FLEET);
      var catalogue = district.context.getBean(CatalogueService.class);
      var began = System.nanoTime();
      district.context.getBean(ContentSweep.class).step();
      figure("content.tally", (double) (System.nanoTime() - began));
      page("content.unknown.all", () -> catalogue.unknown(Scope.ALL, "", 0, 50));
      page("content.unknown.count", () -> catalogue.countUnknown(Scope.ALL));
      page(
          "content.unknown.subdistrict",
          () -> catalogue.unknown(new Scope("/1/1005/", Optional.empty()), "", 0, 50));
      var course = course(catalogue, 1);
      page("content.course", () -> catalogue.watchers(Scope.ALL, course, 0, 50));
      var plans = district.context.getBean(PlanService.class);
      var december = YearMonth.from(TODAY);
      for (var item = 2; item < 12; item++) {
        var asked = course(catalogue, item);
        plans.ask(Scope.ALL, 1, december, asked, new Wanted.Once(), 77, NOW);
      }
      page("content.plan.ten", () -> plans.plan(Scope.ALL, 1, december));
      sweep(district);
      district.given(SORT_MOST);
      page("content.unknown.tenth", () -> catalogue.unknown(Scope.ALL, "", 0, 50));
      reckon("content.reckon.many", district);
    }
  }

  private static long course(CatalogueService catalogue, int number) throws Exception {
    var course = new NewCourse(Optional.empty(), "课程" + number, Category.TOPIC, Optional.empty());
    return catalogue.add(course, new Decided(77, NOW, TODAY, "x"));
  }

  /** A month of 250 pieces each. */
  private static void sweep(District district) throws Exception {
    district.given("DELETE FROM recount");
    district.given(playback(SWEPT));
    reckon("content.reckon.few", district);
    var sweep = district.context.getBean(ContentSweep.class);
    var began = System.nanoTime();
    while (sweep.step()) {
      // A bit at a time.
    }
    figure("content.sweep.month", (System.nanoTime() - began) / (double) SWEPT);
    var catalogue = district.context.getBean(CatalogueService.class);
    var unknown = catalogue.unknown(Scope.ALL, "新课程", 0, 1).items().getFirst();
    catalogue.sort(
        Scope.ALL,
        unknown.id(),
        ContentName.Kind.TITLE,
        new Verdict.NoStudy(),
        new Decided(77, NOW, TODAY.withDayOfMonth(1), "x"));
    began = System.nanoTime();
    while (sweep.step()) {
      // A bit at a time.
    }
    figure("content.recount.month", (System.nanoTime() - began) / (double) SWEPT);
  }

  /** What taking in does of a batch's days, with a few courses sorted and with 2,700. */
  private static void reckon(String name, District district) throws Exception {
    var studies = district.context.getBean(StudyService.class);
    var stations = LongStream.rangeClosed(4, 503).boxed().toList();
    var day = TODAY.withDayOfMonth(2);
    page(name, () -> studies.verify(stations, day, day.plusDays(1)));
  }

  private static void page(String name, Callable<?> page) throws Exception {
    var times = new ArrayList<Long>();
    for (var time = 0; time < TIMES; time++) {
      var began = System.nanoTime();
      page.call();
      times.add(System.nanoTime() - began);
    }
    times.sort(Long::compare);
    figure(name, times.get(TIMES / 2));
  }

  private static void figure(String name, double nanos) {
    var aim = name.startsWith("content.unknown") ? UNKNOWN_AIM_MILLIS : "";
    System.out.printf(Locale.ROOT, "%s\t%.1f\tms\t%s%n", name, nanos / 1e6, aim);
  }

  private static final String FLEET =
      """
      INSERT INTO account (id, login, password_hash, person, role, org_path)
      VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/');

      INSERT INTO org_unit (id, parent_id, level, name, path)
      SELECT 1000 + n, 1, 'SUBDISTRICT', '办事处' || n, '/1/' || 1000 + n || '/'
      FROM generate_series(1, 200) AS n;

      INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
      SELECT 'b-' || n, '站点' || n, 'VILLAGE', 'SATELLITE_KU', unit.id, unit.path, '2020-01-01T00:00:00Z'
      FROM generate_series(1, 10000) AS n
      JOIN org_unit AS unit ON unit.id = 1001 + (n - 1) / 50;

      INSERT INTO content (id, code, title, category, code_name, title_name)
      OVERRIDING USER VALUE
      SELECT n, 'c-' || n, '课程' || n, 'TOPIC', 'c-' || n, '课程' || n
      FROM generate_series(1, 3000) AS n;

      INSERT INTO station_content (station_id, month, content_id, played_ms, times, first_at, last_at)
      SELECT station.id, CAST(month AS date), 1 + (station.id * 31 + nth * 97 + EXTRACT(month FROM month)::bigint * 1013) % 3000,
        1800000, 2, month, month + INTERVAL '20 days'
      FROM station
      CROSS JOIN generate_series(CAST('2026-01-01' AS timestamp), '2026-12-01', INTERVAL '1 month') AS month
      CROSS JOIN generate_series(1, 30) AS nth
      WHERE code LIKE 'b-%';

      ANALYZE;
      """;

  private static final String SORT_MOST =
      """
      INSERT INTO sorting (name_kind, name, category, holds_from, decided_at, reason)
      SELECT 'TITLE', title_name, 'LIVE', '2026-12-01', now(), 'x'
      FROM content
      WHERE sorting_id IS NULL AND id % 10 <> 0;
      UPDATE content SET sorting_id = sorting.id
      FROM sorting
      WHERE sorting.name = content.title_name;
      UPDATE sorting_version SET version = gen_random_uuid();
      ANALYZE;
      """;

  private static String playback(int sites) {
    return """
    INSERT INTO station_state (station_id) SELECT id FROM station ORDER BY id LIMIT %1$d;
    INSERT INTO playback (station_id, started_at, ended_at, boot, seq, item, session, content,
      title, category, player, display, placed_by)
    SELECT station_id, at, at + INTERVAL '5 minutes', '00000000-0000-0000-0000-000000000001', nth, 0, 1,
      'f-' || nth %% 20, CASE WHEN nth %% 20 = 0 THEN '新课程' ELSE '课程' || nth %% 20 END, 'TOPIC', 'mpv', 'ON', 'BOX_CLOCK'
    FROM station_state
    CROSS JOIN generate_series(1, 250) AS nth
    CROSS JOIN LATERAL (SELECT CAST('2026-12-01T01:00:00Z' AS timestamptz) + (nth / 13) * INTERVAL '1 day'
      + (nth %% 13) * INTERVAL '5 minutes') AS placed (at);
    INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
    SELECT station_id, CAST('2026-12-01' AS date) + n, 3900000, 3900000, 1, 1
    FROM station_state, generate_series(0, 19) AS n;
    INSERT INTO station_month (station_id, month, raw_ms, credited_ms, estimated_ms, sessions, study_days, known_days,
      reports, missing, samples_dropped, contents_due)
    SELECT station_id, '2026-12-01', 78000000, 78000000, 0, 20, 20, 20, 20, 0, 0, true
    FROM station_state;
    ANALYZE;
    """
        .formatted(sites);
  }
}
