package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.ranking.Ranking.Line;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** October in a district of ten sites, counted long afterwards. */
class RankingIT {
  private static final Period OCTOBER = Period.parse("2026-10").orElseThrow();

  private Instant now = Instant.parse("2027-02-01T04:00:00Z");

  private final District district = new District(Map.of("zhenzhi.ranking.fresh", "0s"));
  private final RankingService rankings = rankings();
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
        SELECT id, CAST(day AS date), 0, 0, 0, n, 288, 0
        FROM generate_series(1, 10) AS n
        JOIN station ON code = 's-' || n
        CROSS JOIN generate_series(CAST('2026-10-01' AS timestamp), '2026-10-31', INTERVAL '1 day') AS day;
        UPDATE station_day SET raw_ms = people * 7200000, credited_ms = people * 3600000, sessions = 1
        WHERE day IN ('2026-10-06', '2026-10-16')
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
        UPDATE station_day SET credited_ms = 36000000
        WHERE station_id IN ({s-8}, {s-9}, {s-10}) AND credited_ms > 0;
        UPDATE station_day SET credited_ms = credited_ms + 8500 WHERE station_id = {s-9} AND credited_ms > 0;
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
   * Ten of 31 days, told twice in part, leave 21 to owe hours in. Of the two hours on the 6th,
   * which is one of the ten, and the two on the 16th, the latter count: as 2.95 h in 31 days.
   */
  @Test
  void excusedTimeIsTakenOutOfTheDutyAndOutOfTheHours() throws SQLException {
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

    var hours = line("s-2").hours().orElseThrow();
    assertThat(line("s-2").excused()).isEqualTo(Duration.ofDays(10));
    assertThat(hours.credited()).isEqualTo(Duration.ofHours(4));
    assertThat(hours.counted()).isEqualTo(Duration.ofHours(2));
    assertThat(hours.prorated()).contains(Duration.ofMillis(Math.round(2 * 3_600_000 * 31.0 / 21)));
    assertThat(line("s-2").target())
        .isEqualTo(Duration.ofMillis(Math.round(245 * 60_000 * 21.0 / 31)));
    assertThat(line("s-3").unranked()).contains(Unranked.EXCUSED);
    assertThat(line("s-4").excused()).isZero();
    assertThat(line("s-5").excused()).isZero();
  }

  /**
   * Six hours without power on the 16th: three quarters of that day count, on both sides. Whoever
   * studies the same every day comes out the same, whatever part of a day was excused.
   */
  @Test
  void aDayCountsWithThePartOfItThatWasNotExcused() throws SQLException {
    district.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        VALUES ({s-2}, '2026-10-16T06:00:00+08:00', '2026-10-16T12:00:00+08:00', 'POWER_CUT', '', now()),
          ({s-7}, '2026-10-10T12:00:00+08:00', '2026-10-12T18:00:00+08:00', 'POWER_CUT', '', now());
        UPDATE station_day SET credited_ms = 3600000 WHERE station_id = {s-7};
        """);
    sumUp();

    var hours = line("s-2").hours().orElseThrow();
    assertThat(hours.counted()).isEqualTo(Duration.ofMinutes(210));
    assertThat(hours.prorated()).contains(Duration.ofMillis(Math.round(12_600_000 * 31 / 30.75)));
    assertThat(line("s-7").hours().orElseThrow().prorated()).contains(Duration.ofHours(31));
  }

  /** Registered on the 16th, one minute and 30 days after the grace of another. */
  @Test
  void aSiteOwesFromItsRegistrationOnAndGraceOnlyMakesItNew() throws SQLException {
    var year = Period.parse("2026").orElseThrow();
    district.given(
        """
        UPDATE station SET registered_at = '2026-05-25T00:00:00+08:00' WHERE code = 's-1';
        UPDATE station SET registered_at = '2026-07-01T00:00:00+08:00' WHERE code = 's-2';
        DELETE FROM station_day;
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
        SELECT id, CAST(day AS date), 3600000, 3600000, 1, 288
        FROM station, generate_series(CAST('2026-05-25' AS timestamp), '2026-12-31', INTERVAL '1 day') AS day
        WHERE code IN ('s-1', 's-2')
        """);
    sumUp();

    var lines = rankings.excerpt(office, year, all(StationKind.COMMUNITY)).orElseThrow().lines();
    assertThat(lines.getFirst().hours().orElseThrow().prorated()).contains(Duration.ofHours(365));
    assertThat(places(year)).contains("NEW s-2");
  }

  @Test
  void theMovementIsAgainstThePeriodBefore() throws SQLException {
    district.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
        SELECT id, CAST(day AS date), 3600000, CASE code WHEN 's-1' THEN 3600000 ELSE 1800000 END, 1, 288
        FROM station, generate_series(CAST('2026-09-01' AS timestamp), '2026-09-30', INTERVAL '1 day') AS day
        WHERE code IN ('s-1', 's-2')
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
    assertThat(places(Period.parse("2026-09-15..2026-11-10").orElseThrow()))
        .isEqualTo(places(OCTOBER));
  }

  @Test
  void subdistrictsAreRankedByTheirAverage() throws SQLException {
    district.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code IN ('s-9', 's-10')"
            .formatted(district.west.id(), district.west.path()));

    var units = rankings.excerpt(office, OCTOBER, all(StationKind.COMMUNITY)).orElseThrow().units();

    assertThat(units).extracting(OfUnit::name).containsExactly("城西办事处", "城东办事处");
    assertThat(units.getFirst().average()).contains(Duration.ofHours(19));
    assertThat(units.getLast().average()).contains(Duration.ofHours(9));
  }

  @Test
  void aSubdistrictSeesItsOwnLinesWithTheDistrictsPlaces() throws SQLException {
    district.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code IN ('s-2', 's-10')"
            .formatted(district.west.id(), district.west.path()));

    var excerpt =
        rankings
            .excerpt(Scope.of(district.west), OCTOBER, all(StationKind.COMMUNITY))
            .orElseThrow();

    assertThat(excerpt.lines())
        .extracting(RankingIT::says)
        .containsExactly("1 s-10 20.00", "9 s-2 4.00");
    assertThat(excerpt.total()).isEqualTo(2);
    assertThat(excerpt.units()).extracting(OfUnit::name).containsExactly("城西办事处");
  }

  @Test
  void pagesFollowEachOtherAndCanBeSearched() throws SQLException {
    var second = new LineFilter(Optional.of(StationKind.COMMUNITY), OptionalLong.empty(), "", 4, 3);
    var found =
        new LineFilter(Optional.of(StationKind.COMMUNITY), OptionalLong.empty(), "站10", 0, 3);

    assertThat(rankings.excerpt(office, OCTOBER, second).orElseThrow().lines())
        .extracting(RankingIT::says)
        .containsExactly("5 s-6 12.00", "6 s-5 10.00", "7 s-4 8.00");
    assertThat(rankings.excerpt(office, OCTOBER, second).orElseThrow().total()).isEqualTo(10);
    assertThat(rankings.excerpt(office, OCTOBER, found).orElseThrow().lines())
        .extracting(RankingIT::says)
        .containsExactly("1 s-10 20.00");
  }

  /** The next paper must not take this one's figures away. */
  @Test
  void aKeptRankingStaysAsItWas() throws SQLException {
    var made = rankings.fresh(office, OCTOBER).orElseThrow();
    keep(made.id());
    district.given("UPDATE station_month SET credited_ms = 0");
    passes(Duration.ofDays(40));

    assertThat(places(OCTOBER).getFirst()).isEqualTo("1 s-1 0.00");
    assertThat(rankings.excerptOf(office, made.id(), all(StationKind.COMMUNITY)).lines())
        .extracting(RankingIT::says)
        .startsWith("1 s-10 20.00");
    assertThat(rankings.excerptOf(office, made.id(), all(StationKind.COMMUNITY)).ranking())
        .isEqualTo(made);
  }

  @Test
  void whatNobodyNeedsAnyMoreIsForgotten() throws SQLException {
    var made = rankings.fresh(office, OCTOBER).orElseThrow();
    places(Period.parse("2026-10-05..2026-10-20").orElseThrow());
    passes(Duration.ofDays(2));
    places(OCTOBER);
    places(OCTOBER); // the first of these was named until now
    passes(Duration.ofMinutes(31));
    places(OCTOBER);

    assertThatThrownBy(() -> keep(made.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> rankings.excerptOf(office, made.id(), all(StationKind.COMMUNITY)))
        .isInstanceOf(Refusal.class);
    assertThat(count("SELECT count(DISTINCT ranking_id) FROM ranking_row"))
        .isEqualTo(count("SELECT count(*) FROM ranking"));
    assertThat(count("SELECT count(*) FROM ranking WHERE last_day = '2026-10-20'")).isZero();
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

  /** With a clock of ours. */
  private RankingService rankings() {
    var database = district.context.getBean(DatabaseService.class);
    var calendar = district.context.getBean(CalendarConfig.class);
    var config = district.context.getBean(RankingConfig.class);
    var work = new RankingWorkService(database, calendar, config, () -> now);
    return new RankingService(database, work, new RankingQueueService(work), () -> now);
  }

  private void passes(Duration time) {
    now = now.plus(time);
  }

  private void keep(long ranking) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect()) {
      rankings.keep(connection, ranking);
    }
  }

  private long count(String sql) throws SQLException {
    try (var connection = district.context.getBean(DatabaseService.class).connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void sumUp() {
    district.given(
        """
        DELETE FROM station_month;
        INSERT INTO station_month (station_id, month, raw_ms, credited_ms, person_ms, estimated_ms,
          sessions, study_days, known_days, reports, missing, samples_dropped)
        SELECT station_id, date_trunc('month', day), sum(raw_ms), sum(credited_ms), sum(credited_ms * people), 0,
          sum(sessions), count(*) FILTER (WHERE credited_ms > 0), count(raw_ms), sum(reports), sum(missing), 0
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
    return rankings.excerpt(office, period, all(kind)).orElseThrow().lines().stream()
        .map(RankingIT::says)
        .toList();
  }

  private static LineFilter all(StationKind kind) {
    return new LineFilter(Optional.of(kind), OptionalLong.empty(), "", 0, 100);
  }

  private static String says(Line line) {
    return line.unranked().isPresent()
        ? line.unranked().get() + " " + line.code()
        : "%d %s %.2f"
            .formatted(
                line.place().orElseThrow(),
                line.code(),
                line.hours().flatMap(Ranking.LineHours::prorated).orElse(Duration.ZERO).toMillis()
                    / 3.6e6);
  }
}
