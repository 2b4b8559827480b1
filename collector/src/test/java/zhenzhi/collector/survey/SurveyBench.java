package zhenzhi.collector.survey;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import zhenzhi.collector.District;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.assessment.file.DraftService;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.station.Scope;

/**
 * How long 综合情况 and a draft of 考核 of a district with 1,200 sites take, alone and among all sites of
 * the nation. Each site has the three months of a quarter, the district's every day, and three
 * diagnoses. Prints name, value, unit and aim, parted by tabs.
 */
public final class SurveyBench {
  private static final int DISTRICT = 1_200;
  private static final int TIMES = 5;
  private static final Period QUARTER = Period.parse("2026-Q3").orElseThrow();

  private SurveyBench() {}

  /** {@code arguments}: how many sites there are in all; both fleets without any. */
  public static void main(String[] arguments) throws Exception {
    var fleets =
        arguments.length == 0
            ? IntStream.of(DISTRICT, 700_000)
            : Arrays.stream(arguments).mapToInt(Integer::parseInt);
    for (var sites : fleets.toArray()) {
      measure(sites);
    }
  }

  private static void measure(int sites) throws SQLException {
    try (var district = new District(Map.of("zhenzhi.ranking.fresh", "1h"))) {
      district.given(fleet(sites));
      var surveys = district.context.getBean(SurveyService.class);
      var office =
          district
              .context
              .getBean(AccountService.class)
              .create(
                  Scope.ALL,
                  new NewAccount.ForUnit("office", "for a bench 1", "甲", Role.OFFICE, 1000));
      var began = System.nanoTime();
      survey(surveys, office.scope());
      print(sites, "survey.first", began, 1, "");
      began = System.nanoTime();
      for (var n = 0; n < TIMES; n++) {
        survey(surveys, office.scope());
      }
      print(sites, "survey.page", began, TIMES, "2");
      began = System.nanoTime();
      var _ =
          district
              .context
              .getBean(DraftService.class)
              .draft(office, QUARTER, Instant.parse("2026-11-20T04:00:00Z"));
      print(sites, "assessment.draft", began, 1, "10");
    }
  }

  private static void survey(SurveyService surveys, Scope scope) throws SQLException {
    Optional<Survey> survey;
    do {
      survey = surveys.of(scope, OptionalLong.empty(), QUARTER);
    } while (survey.isEmpty());
    if (survey.get().all().sites() != DISTRICT) {
      throw new IllegalStateException("not the district: " + survey.get().all().sites());
    }
  }

  private static void print(int sites, String name, long began, int times, String aim) {
    System.out.printf(
        Locale.ROOT,
        "%s.%d\t%.2f\ts\t%s%n",
        name,
        sites,
        (System.nanoTime() - began) / 1e9 / times,
        aim);
  }

  /** Districts of 1,200 sites in 24 subdistricts; the first has the number 1000. */
  private static String fleet(int sites) {
    return """
    INSERT INTO org_unit (id, parent_id, level, name, path)
    SELECT 1000 + n * 100, 1, 'DISTRICT', '区' || n, '/1/' || 1000 + n * 100 || '/'
    FROM generate_series(0, (%1$d - 1) / 1200) AS n;

    INSERT INTO org_unit (id, parent_id, level, name, path)
    SELECT district.id + n, district.id, 'SUBDISTRICT', '办事处' || n, path || district.id + n || '/'
    FROM org_unit AS district, generate_series(1, 24) AS n
    WHERE level = 'DISTRICT' AND district.id >= 1000;

    INSERT INTO station (id, code, name, kind, access, org_unit_id, org_path, registered_at)
    SELECT 1000 + n, 'b-' || n, '站点' || n, 'VILLAGE', 'SATELLITE_KU', unit.id, unit.path, '2020-01-01T00:00:00Z'
    FROM generate_series(0, %1$d - 1) AS n
    JOIN org_unit AS unit ON unit.id = 1000 + n / 1200 * 100 + 1 + n %% 24;

    INSERT INTO duty (station_id, role, person, since)
    SELECT id, 'KEEPER_A', '甲', '2020-01-01' FROM station WHERE code LIKE 'b-%%';

    INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, imported_ms, estimated_ms,
      sessions, study_days, known_days, reports, missing, samples_dropped)
    SELECT id, month, 20000000 + ms, ms, 12 * ms, 0, 0, 6, 5, 30, 8640, id %% 7, 0
    FROM station
    CROSS JOIN generate_series(CAST('2026-04-01' AS timestamp), '2026-09-01', INTERVAL '1 month') AS month
    CROSS JOIN LATERAL (SELECT (id * 7919) %% 36000000) AS studied (ms)
    WHERE code LIKE 'b-%%';

    INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
    SELECT id, CAST(day AS date), 3600000, (id * 7919) %% 3600000, 1, 9, 288, 0
    FROM station, generate_series(CAST('2026-04-01' AS timestamp), '2026-09-30', INTERVAL '1 day') AS day
    WHERE id BETWEEN 1000 AND 2199;

    INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at)
    SELECT id, 'REACH', 'LINE_DOWN', 'HIGH', at, at, at, at + INTERVAL '30 h', at + INTERVAL '31 h'
    FROM station, generate_series(1, 3) AS n
    CROSS JOIN LATERAL (
      SELECT CAST('2026-06-20T00:00:00Z' AS timestamptz) + n * INTERVAL '25 days') AS began (at)
    WHERE code LIKE 'b-%%';

    ANALYZE;
    """
        .formatted(sites);
  }
}
