package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** October in a district of ten sites, counted long afterwards. */
class RankingIT {
  private static final Period OCTOBER = Period.parse("2026-10").orElseThrow();

  private final District district = new District(Map.of("zhenzhi.ranking.fresh", "0s"));
  private final RankingService rankings = district.context.getBean(RankingService.class);
  private final Scope office = Scope.of(district.district);

  /** The sites s-1 to s-10 of 城东, of which s-N studied N hours on each of two days. */
  @BeforeEach
  void october() {
    district.given(
        """
        DELETE FROM duty;
        DELETE FROM station;
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 's-' || n, '站' || n, 'COMMUNITY', 'IPTV', unit.id, unit.path, '2025-01-01T00:00:00Z'
        FROM generate_series(1, 10) AS n, org_unit AS unit
        WHERE unit.name = '春晖社区'
        """);
    district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, people, reports, missing)
        SELECT id, day, n * 7200000, n * 3600000, 1, n, 288, 0
        FROM generate_series(1, 10) AS n
        JOIN station ON code = 's-' || n
        CROSS JOIN (VALUES (CAST('2026-10-06' AS date)), ('2026-10-16')) AS studied (day)
        """);
    sumUp();
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void whoStudiedMostIsFirst() throws SQLException {
    assertThat(places(OCTOBER))
        .containsExactly(
            "1 s-10 20.00",
            "2 s-9 18.00",
            "3 s-8 16.00",
            "4 s-7 14.00",
            "5 s-6 12.00",
            "6 s-5 10.00",
            "7 s-4 8.00",
            "8 s-3 6.00",
            "9 s-2 4.00",
            "10 s-1 2.00");
  }

  @Test
  void rawCreditedAndPersonHoursStandSideBySide() throws SQLException {
    var hours = line("s-3").hours().orElseThrow();

    assertThat(hours.raw()).isEqualTo(Duration.ofHours(12));
    assertThat(hours.credited()).isEqualTo(Duration.ofHours(6));
    assertThat(hours.person()).contains(Duration.ofHours(18));
    assertThat(line("s-3").target()).isEqualTo(Duration.ofMinutes(245));
  }

  /** 17 seconds are not seen in two decimals. */
  @Test
  void whoeverIsPrintedAlikeSharesAPlace() throws SQLException {
    district.given(
        """
        UPDATE station_day SET credited_ms = 36000000 WHERE station_id IN ({s-8}, {s-9}, {s-10});
        UPDATE station_day SET credited_ms = credited_ms + 8500 WHERE station_id = {s-9};
        """);
    sumUp();

    assertThat(places(OCTOBER).subList(0, 4))
        .containsExactly("1 s-10 20.00", "1 s-8 20.00", "1 s-9 20.00", "4 s-7 14.00");
  }

  @Test
  void kindsAreRankedApart() throws SQLException {
    district.given("UPDATE station SET kind = 'VILLAGE' WHERE code IN ('s-1', 's-2')");

    assertThat(places(OCTOBER, StationKind.VILLAGE)).containsExactly("1 s-2 4.00", "2 s-1 2.00");
    assertThat(places(OCTOBER)).hasSize(8);
  }

  @Test
  void nothingHeardIsNotNothingStudied() throws SQLException {
    district.given("DELETE FROM station_day WHERE station_id = {s-9}");
    district.given("UPDATE station_day SET credited_ms = 0 WHERE station_id = {s-8}");
    sumUp();

    assertThat(places(OCTOBER).getLast()).isEqualTo("UNKNOWN s-9");
    assertThat(places(OCTOBER).get(8)).isEqualTo("9 s-8 0.00");
  }

  @Test
  void aNewSiteIsNotCompared() throws SQLException {
    district.given("UPDATE station SET registered_at = '2026-09-20T00:00:00Z' WHERE code = 's-10'");

    assertThat(places(OCTOBER).getLast()).isEqualTo("NEW s-10");
  }

  /**
   * Ten of 31 days, told twice in part, leave 21 to owe hours in: 4 h in them are 5.90 h a month.
   */
  @Test
  void excusedTimeIsTakenOutOfTheDuty() throws SQLException {
    district.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        VALUES ({s-2}, '2026-09-20T00:00:00+08:00', '2026-10-06T00:00:00+08:00', 'FAULT', '', now()),
          ({s-2}, '2026-10-05T00:00:00+08:00', '2026-10-11T00:00:00+08:00', 'POWER_CUT', '', now()),
          ({s-3}, '2026-10-01T00:00:00+08:00', '2026-10-20T00:00:00+08:00', 'FAULT', '', now()),
          ({s-4}, '2026-08-01T00:00:00+08:00', '2026-09-20T00:00:00+08:00', 'FAULT', '', now());
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at, withdrawn_at)
        VALUES ({s-5}, '2026-10-01T00:00:00+08:00', '2026-10-20T00:00:00+08:00', 'FAULT', '', now(), now());
        """);

    assertThat(line("s-2").excused()).isEqualTo(Duration.ofDays(10));
    assertThat(line("s-2").hours().orElseThrow().prorated())
        .isEqualTo(Duration.ofMillis(Math.round(4 * 3_600_000 * 31.0 / 21)));
    assertThat(line("s-2").target())
        .isEqualTo(Duration.ofMillis(Math.round(245 * 60_000 * 21.0 / 31)));
    assertThat(line("s-3").unranked()).contains(Unranked.EXCUSED);
    assertThat(line("s-4").excused()).isZero();
    assertThat(line("s-5").excused()).isZero();
  }

  @Test
  void theMovementIsAgainstThePeriodBefore() throws SQLException {
    district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
        VALUES ({s-1}, '2026-09-16', 36000000, 36000000, 1, 288),
          ({s-2}, '2026-09-16', 3600000, 3600000, 1, 288)
        """);
    sumUp();

    assertThat(line("s-1").before()).hasValue(1);
    assertThat(line("s-2").before()).hasValue(2);
    assertThat(line("s-3").before()).isEmpty();
  }

  @Test
  void aFreeSpanIsCountedByItsDays() throws SQLException {
    assertThat(places(Period.parse("2026-10-01..2026-10-10").orElseThrow()).getFirst())
        .isEqualTo("1 s-10 10.00");
    assertThat(places(Period.parse("2026-10-01..2026-10-31").orElseThrow()))
        .isEqualTo(places(OCTOBER));
    assertThat(places(Period.parse("2026").orElseThrow())).isEqualTo(places(OCTOBER));
  }

  @Test
  void subdistrictsAreRankedByTheirAverage() throws SQLException {
    district.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code IN ('s-9', 's-10')"
            .formatted(district.west.id(), district.west.path()));

    var units = rankings.excerpt(office, OCTOBER, all(StationKind.COMMUNITY)).units();

    assertThat(units).extracting(OfUnit::name).containsExactly("城西办事处", "城东办事处");
    assertThat(units.getFirst().average()).contains(Duration.ofHours(19));
    assertThat(units.getLast().average()).contains(Duration.ofHours(9));
  }

  @Test
  void aSubdistrictSeesItsOwnLinesWithTheDistrictsPlaces() throws SQLException {
    district.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code IN ('s-2', 's-10')"
            .formatted(district.west.id(), district.west.path()));

    var excerpt = rankings.excerpt(Scope.of(district.west), OCTOBER, all(StationKind.COMMUNITY));

    assertThat(excerpt.lines())
        .extracting(RankingIT::says)
        .containsExactly("1 s-10 20.00", "9 s-2 4.00");
    assertThat(excerpt.total()).isEqualTo(2);
    assertThat(excerpt.units()).extracting(OfUnit::name).containsExactly("城西办事处");
  }

  @Test
  void pagesFollowEachOtherAndCanBeSearched() throws SQLException {
    var second = new LineFilter(StationKind.COMMUNITY, OptionalLong.empty(), "", 4, 3);
    var found = new LineFilter(StationKind.COMMUNITY, OptionalLong.empty(), "站10", 0, 3);

    assertThat(rankings.excerpt(office, OCTOBER, second).lines())
        .extracting(RankingIT::says)
        .containsExactly("5 s-6 12.00", "6 s-5 10.00", "7 s-4 8.00");
    assertThat(rankings.excerpt(office, OCTOBER, second).total()).isEqualTo(10);
    assertThat(rankings.excerpt(office, OCTOBER, found).lines())
        .extracting(RankingIT::says)
        .containsExactly("1 s-10 20.00");
  }

  @Test
  void severalReadersAtOnceSeeTheSame() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var read =
          executor.invokeAll(
              IntStream.range(0, 4)
                  .mapToObj(_ -> (Callable<List<String>>) () -> places(OCTOBER))
                  .toList());
      for (var places : read) {
        assertThat(places.get()).hasSize(10);
      }
    }
  }

  private void sumUp() {
    district.given(
        """
        DELETE FROM station_month;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, estimated_ms,
          sessions, study_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), sum(credited_ms * people), 0,
          sum(sessions), count(*), sum(reports), sum(missing), 0
        FROM station_day
        GROUP BY 1, 2
        """);
  }

  private Line line(String code) throws SQLException {
    return rankings.line(office, OCTOBER, new StationCode(code)).orElseThrow();
  }

  private List<String> places(Period period) throws SQLException {
    return places(period, StationKind.COMMUNITY);
  }

  private List<String> places(Period period, StationKind kind) throws SQLException {
    return rankings.excerpt(office, period, all(kind)).lines().stream()
        .map(RankingIT::says)
        .toList();
  }

  private static LineFilter all(StationKind kind) {
    return new LineFilter(kind, OptionalLong.empty(), "", 0, 100);
  }

  private static String says(Line line) {
    return line.unranked().isPresent()
        ? line.unranked().get() + " " + line.code()
        : "%d %s %.2f"
            .formatted(
                line.place().orElseThrow(),
                line.code(),
                line.hours().map(Ranking.LineHours::prorated).orElse(Duration.ZERO).toMillis()
                    / 3.6e6);
  }
}
