package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/** What becomes of rankings: made, compared with, kept and forgotten. */
class KeptRankingIT {
  private final October october = new October();

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void theMovementIsAgainstThePeriodBefore() throws SQLException {
    october.september();

    assertThat(october.line("s-1").before()).hasValue(1);
    assertThat(october.line("s-2").before()).hasValue(2);
    assertThat(october.line("s-3").before()).isEmpty();
  }

  /** Two hours of s-2 in October come from a file, of which one day is asked for by itself. */
  @Test
  void saysHowMuchIsImported() throws SQLException {
    october.given(
        "UPDATE station_day SET imported_ms = 3600000 WHERE station_id = {s-2} AND raw_ms > 0");
    october.sumUp();

    assertThat(october.line("s-2").imported()).hasHours(2);
    assertThat(october.line("s-1").imported()).isZero();
    var excerpt =
        october
            .rankings
            .excerpt(
                october.office,
                Period.parse("2026-10-05..2026-10-10").orElseThrow(),
                October.all(StationKind.COMMUNITY))
            .orElseThrow();
    assertThat(excerpt.ranking().imported()).hasHours(1);
    assertThat(excerpt.units().getFirst().imported()).hasHours(1);
  }

  /** Made only to compare October with, September has no movement of its own yet. */
  @Test
  void whatWasMadeToCompareWithIsMadeAgainWhenItIsAskedFor() throws SQLException {
    october.september();
    october.given(
        """
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
        SELECT id, CAST(day AS date), 3600000, 3600000, 1, 288
        FROM station, generate_series(CAST('2026-08-01' AS timestamp), '2026-08-31', INTERVAL '1 day') AS day
        WHERE code IN ('s-1', 's-2')
        """);
    october.sumUp();
    var before = Period.parse("2026-09").orElseThrow();
    var lasting = october.rankings(Duration.ofMinutes(5));
    lasting.fresh(october.office, October.PERIOD);

    assertThat(lasting.line(october.office, before, new StationCode("s-2")).orElseThrow().before())
        .hasValue(1);
  }

  /** What was known on the last day of September is no September to compare October with. */
  @Test
  void onlyAPeriodThatIsOverIsComparedWith() throws SQLException {
    october.september();
    october.now = Instant.parse("2026-09-30T04:00:00Z");
    october.rankings.fresh(october.office, Period.parse("2026-09").orElseThrow());
    october.given(
        "UPDATE station_month SET credited_ms = 0 WHERE station_id = {s-1} AND month = '2026-09-01'");
    october.now = Instant.parse("2026-10-01T03:00:00Z");

    assertThat(october.line("s-1").before()).hasValue(2);
    assertThat(october.line("s-2").before()).hasValue(1);
  }

  /** What is compared with is named, and stays; what it is named by goes first. */
  @Test
  void whatIsComparedWithStaysAsLongAsItIsNamed() throws SQLException {
    var made = october.rankings.fresh(october.office, October.PERIOD).orElseThrow();
    october.keep(made.id());
    october.passes(Duration.ofDays(40));
    october.places(Period.parse("2026-12").orElseThrow());

    assertThat(
            october.count(
                "SELECT count(*) FROM ranking AS before JOIN ranking AS named ON named.before_id = before.id WHERE named.id = "
                    + made.id()))
        .isOne();
  }

  /** The next paper must not take this one's figures away. */
  @Test
  void aKeptRankingStaysAsItWas() throws SQLException {
    var made = october.rankings.fresh(october.office, October.PERIOD).orElseThrow();
    october.keep(made.id());
    october.given("UPDATE station_month SET credited_ms = 0");
    october.passes(Duration.ofDays(40));

    assertThat(october.places(October.PERIOD).getFirst()).isEqualTo("1 s-1 0.00");
    assertThat(
            october
                .rankings
                .excerptOf(october.office, made.id(), October.all(StationKind.COMMUNITY))
                .lines())
        .extracting(October::says)
        .startsWith("1 s-10 20.00");
    assertThat(
            october
                .rankings
                .excerptOf(october.office, made.id(), October.all(StationKind.COMMUNITY))
                .ranking())
        .isEqualTo(made);
  }

  @Test
  void whatNobodyNeedsAnyMoreIsForgotten() throws SQLException {
    var made = october.rankings.fresh(october.office, October.PERIOD).orElseThrow();
    october.places(Period.parse("2026-10-05..2026-10-20").orElseThrow());
    october.passes(Duration.ofDays(2));
    october.places(October.PERIOD);
    october.places(October.PERIOD); // the first of these was named until now
    october.passes(Duration.ofMinutes(31));
    october.places(October.PERIOD);

    assertThatThrownBy(() -> october.keep(made.id())).isInstanceOf(Refusal.class);
    assertThatThrownBy(() ->
            october.rankings.excerptOf(
                october.office, made.id(), October.all(StationKind.COMMUNITY)))
        .isInstanceOf(Refusal.class);
    assertThat(october.count("SELECT count(DISTINCT ranking_id) FROM ranking_row"))
        .isEqualTo(october.count("SELECT count(*) FROM ranking"));
    assertThat(october.count("SELECT count(*) FROM ranking WHERE last_day = '2026-10-20'"))
        .isZero();
  }

  /**
   * The planner took a ranking that it had no statistics of for one row, and read the rows of all
   * 700,000 sites to count those of a subdistrict.
   */
  @Test
  void thePlannerKnowsALargeRankingAtOnce() throws SQLException {
    october.given(
        """
        INSERT INTO station (code, name, kind, access, org_unit_id, org_path, registered_at)
        SELECT 'v-' || n, '村' || n, 'VILLAGE', 'IPTV', unit.id, unit.path, '2025-01-01T00:00:00Z'
        FROM generate_series(1, 10000) AS n, org_unit AS unit
        WHERE unit.name = '城西办事处'
        """);

    var made = october.rankings.fresh(october.office, October.PERIOD).orElseThrow();

    assertThat(
            october.count(
                """
                SELECT count(*)
                FROM pg_stats
                WHERE tablename = 'ranking_row' AND attname = 'ranking_id'
                  AND '%d' = ANY (CAST(CAST(most_common_vals AS text) AS text[]))
                """
                    .formatted(made.id())))
        .isOne();
  }

  @Test
  void severalReadersAtOnceSeeTheSame() throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var read =
          executor.invokeAll(
              IntStream.range(0, 4)
                  .mapToObj(_ -> (Callable<List<String>>) () -> october.places(October.PERIOD))
                  .toList());
      for (var places : read) {
        assertThat(places.get()).hasSize(10);
      }
    }
  }

  /**
   * Another collector is at it: whoever asks waits without a connection, and sees the one before.
   */
  @Test
  void whileARankingIsMadeTheOneBeforeIsShown() throws SQLException {
    var lasting = october.rankings(Duration.ofMinutes(5));
    var filter = October.all(StationKind.COMMUNITY);
    try (var other = october.district.context.getBean(DatabaseService.class).connect()) {
      other.setAutoCommit(false);
      october.lock(other);
      assertThat(lasting.excerpt(october.office, October.PERIOD, filter)).isEmpty();
      assertThat(lasting.fresh(october.office, October.PERIOD)).isEmpty();
      other.rollback();
      assertThat(lasting.excerpt(october.office, October.PERIOD, filter).orElseThrow().isRenewed())
          .isTrue();
      october.passes(Duration.ofMinutes(6));
      october.lock(other);
      assertThat(lasting.excerpt(october.office, October.PERIOD, filter).orElseThrow().isRenewed())
          .isFalse();
      assertThat(lasting.fresh(october.office, October.PERIOD)).isEmpty();
      other.rollback();
    }
  }

  /** A kept ranking of another district is as if there were none. */
  @Test
  void aRankingIsFoundOnlyByThoseWhoHaveAPartInIt() throws SQLException {
    var made = october.rankings.fresh(october.office, October.PERIOD).orElseThrow();
    var elsewhere = new Scope("/999/", Optional.empty());

    assertThat(
            october
                .rankings
                .excerptOf(
                    Scope.of(october.district.west), made.id(), October.all(StationKind.COMMUNITY))
                .lines())
        .isEmpty();
    assertThatThrownBy(() ->
            october.rankings.excerptOf(elsewhere, made.id(), October.all(StationKind.COMMUNITY)))
        .isInstanceOf(Refusal.class);
  }
}
