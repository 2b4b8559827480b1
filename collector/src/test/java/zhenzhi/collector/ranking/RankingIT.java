package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.ranking.Ranking.OfUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** Who is where, and who sees it. */
class RankingIT {
  private final October october = new October();

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void whoStudiedMostIsFirst() throws SQLException {
    assertThat(october.places(October.PERIOD))
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
    var hours = october.line("s-3").hours().orElseThrow();

    assertThat(hours.raw()).isEqualTo(Duration.ofHours(12));
    assertThat(hours.credited()).isEqualTo(Duration.ofHours(6));
    assertThat(hours.person()).contains(Duration.ofHours(18));
    assertThat(october.line("s-3").target()).isEqualTo(Duration.ofMinutes(245));
  }

  /** 17 seconds are not seen in two decimals. */
  @Test
  void whoeverIsPrintedAlikeSharesAPlace() throws SQLException {
    october.given(
        """
        UPDATE station_day SET credited_ms = 36000000
        WHERE station_id IN ({s-8}, {s-9}, {s-10}) AND credited_ms > 0;
        UPDATE station_day SET credited_ms = credited_ms + 8500 WHERE station_id = {s-9} AND credited_ms > 0;
        """);
    october.sumUp();

    assertThat(october.places(October.PERIOD).subList(0, 4))
        .containsExactly("1 s-10 20.00", "1 s-8 20.00", "1 s-9 20.00", "4 s-7 14.00");
  }

  /**
   * 18 seconds are half of a hundredth of an hour, which is printed as a whole one; half to even
   * would have put 0.045 h with 0.04 h. A millisecond less is the hundredth below.
   */
  @Test
  void placesChangeExactlyWhereThePrintDoes() throws SQLException {
    october.given(
        """
        UPDATE station_day SET credited_ms = 0;
        UPDATE station_day SET credited_ms = CASE
            WHEN station_id = {s-1} THEN 162000
            WHEN station_id = {s-2} THEN 161999
            WHEN station_id = {s-3} THEN 180000
            WHEN station_id = {s-4} THEN 144000
            ELSE 0 END
        WHERE day = '2026-10-06'
        """);
    october.sumUp();

    var lines =
        october
            .rankings
            .excerpt(october.office, October.PERIOD, October.all(StationKind.COMMUNITY))
            .orElseThrow()
            .lines();
    assertThat(lines.subList(0, 4))
        .extracting(line -> line.place().orElseThrow() + " " + line.code())
        .containsExactly("1 s-1", "1 s-3", "3 s-2", "3 s-4");
  }

  @Test
  void kindsAreRankedApart() throws SQLException {
    october.given("UPDATE station SET kind = 'VILLAGE' WHERE code IN ('s-1', 's-2')");

    assertThat(october.places(October.PERIOD, StationKind.VILLAGE))
        .containsExactly("1 s-2 4.00", "2 s-1 2.00");
    assertThat(october.places(October.PERIOD)).hasSize(8);
  }

  @Test
  void aFreeSpanIsCountedByItsDays() throws SQLException {
    assertThat(october.places(Period.parse("2026-10-01..2026-10-10").orElseThrow()).getFirst())
        .isEqualTo("1 s-10 10.00");
    assertThat(october.places(Period.parse("2026-10-01..2026-10-31").orElseThrow()))
        .isEqualTo(october.places(October.PERIOD));
    assertThat(october.places(Period.parse("2026-09-15..2026-11-10").orElseThrow()))
        .isEqualTo(october.places(October.PERIOD));
  }

  @Test
  void subdistrictsAreRankedByTheirAverage() throws SQLException {
    october.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code IN ('s-9', 's-10')"
            .formatted(october.district.west.id(), october.district.west.path()));

    var units =
        october
            .rankings
            .excerpt(october.office, October.PERIOD, October.all(StationKind.COMMUNITY))
            .orElseThrow()
            .units();

    assertThat(units).extracting(OfUnit::name).containsExactly("城西办事处", "城东办事处");
    assertThat(units.getFirst().average()).contains(Duration.ofHours(19));
    assertThat(units.getLast().average()).contains(Duration.ofHours(9));
  }

  @Test
  void aSubdistrictSeesItsOwnLinesWithTheDistrictsPlaces() throws SQLException {
    october.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code IN ('s-2', 's-10')"
            .formatted(october.district.west.id(), october.district.west.path()));

    var excerpt =
        october
            .rankings
            .excerpt(
                Scope.of(october.district.west), October.PERIOD, October.all(StationKind.COMMUNITY))
            .orElseThrow();

    assertThat(excerpt.lines())
        .extracting(October::says)
        .containsExactly("1 s-10 20.00", "9 s-2 4.00");
    assertThat(excerpt.total()).isEqualTo(2);
    assertThat(excerpt.units()).extracting(OfUnit::name).containsExactly("城西办事处");
  }

  @Test
  void aSubdistrictSeesItsOwnKindsAndNoOtherLines() throws SQLException {
    october.given("UPDATE station SET kind = 'VILLAGE' WHERE code IN ('s-1', 's-2')");
    october.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code = 's-10'"
            .formatted(october.district.west.id(), october.district.west.path()));
    var west = Scope.of(october.district.west);
    var any = new LineFilter(Optional.empty(), OptionalLong.empty(), "", 0, 10);

    var excerpt = october.rankings.excerpt(west, October.PERIOD, any).orElseThrow();
    assertThat(excerpt.sites()).containsExactly(Map.entry(StationKind.COMMUNITY, 1L));
    assertThat(excerpt.kind()).isEqualTo(StationKind.COMMUNITY);
    assertThat(excerpt.lines()).extracting(October::says).containsExactly("1 s-10 20.00");
    assertThat(october.rankings.line(west, October.PERIOD, new StationCode("s-9"))).isEmpty();
    assertThat(october.rankings.line(west, October.PERIOD, new StationCode("s-10"))).isPresent();
    assertThat(october.rankings.excerpt(october.office, October.PERIOD, any).orElseThrow().sites())
        .containsExactly(Map.entry(StationKind.VILLAGE, 2L), Map.entry(StationKind.COMMUNITY, 8L));
  }

  @Test
  void theOfficesOwnSitesAreAmongItsSubdistricts() throws SQLException {
    october.given(
        "UPDATE station SET org_unit_id = %d, org_path = '%s' WHERE code = 's-10'"
            .formatted(october.district.district.id(), october.district.district.path()));

    assertThat(
            october
                .rankings
                .excerpt(october.office, October.PERIOD, October.all(StationKind.COMMUNITY))
                .orElseThrow()
                .units())
        .extracting(OfUnit::name)
        .containsExactly("直属", "城东办事处");
    assertThat(
            october
                .rankings
                .excerpt(
                    Scope.of(october.district.west),
                    October.PERIOD,
                    October.all(StationKind.COMMUNITY))
                .orElseThrow()
                .units())
        .isEmpty();
  }

  @Test
  void pagesFollowEachOtherAndCanBeSearched() throws SQLException {
    var second = new LineFilter(Optional.of(StationKind.COMMUNITY), OptionalLong.empty(), "", 4, 3);
    var found =
        new LineFilter(Optional.of(StationKind.COMMUNITY), OptionalLong.empty(), "站10", 0, 3);

    assertThat(
            october.rankings.excerpt(october.office, October.PERIOD, second).orElseThrow().lines())
        .extracting(October::says)
        .containsExactly("5 s-6 12.00", "6 s-5 10.00", "7 s-4 8.00");
    assertThat(
            october.rankings.excerpt(october.office, October.PERIOD, second).orElseThrow().total())
        .isEqualTo(10);
    assertThat(
            october.rankings.excerpt(october.office, October.PERIOD, found).orElseThrow().lines())
        .extracting(October::says)
        .containsExactly("1 s-10 20.00");
  }
}
