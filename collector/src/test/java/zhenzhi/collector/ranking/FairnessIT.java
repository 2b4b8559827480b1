package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.station.StationKind;

/** What is asked of a site, and what is not. */
class FairnessIT {
  private final October october = new October();

  @AfterEach
  void close() {
    october.close();
  }

  @Test
  void nothingHeardIsNotNothingStudied() throws SQLException {
    october.given("DELETE FROM station_day WHERE station_id = {s-9}");
    october.given("UPDATE station_day SET credited_ms = 0 WHERE station_id = {s-8}");
    october.sumUp();

    assertThat(october.places(October.PERIOD).getLast()).isEqualTo("UNKNOWN s-9");
    assertThat(october.places(October.PERIOD).get(8)).isEqualTo("9 s-8 0.00");
  }

  /** Known are 15 days of 31, and 16: only the latter is at least half. */
  @Test
  void silenceForMostOfThePeriodIsNotIdlenessEither() throws SQLException {
    october.given(
        """
        DELETE FROM station_day WHERE station_id = {s-9} AND day > '2026-10-16';
        DELETE FROM station_day WHERE station_id = {s-8} AND day > '2026-10-16';
        UPDATE station_day SET raw_ms = NULL, credited_ms = NULL, sessions = NULL
        WHERE station_id = {s-9} AND day = '2026-10-01'
        """);
    october.sumUp();

    assertThat(october.line("s-9").unranked()).contains(Unranked.UNKNOWN);
    assertThat(october.line("s-9").knownDays()).isEqualTo(15);
    assertThat(october.line("s-9").hours().orElseThrow().credited())
        .isEqualTo(Duration.ofHours(18));
    assertThat(october.line("s-8").place()).hasValue(2);
  }

  /** The silence of excused days is excused; reports of excused days do not make up for others. */
  @Test
  void onlyDaysThatAreOwedMustBeHeardOf() throws SQLException {
    october.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        SELECT id, '2026-10-01T00:00:00+08:00', '2026-10-15T00:00:00+08:00', 'FAULT', '', now()
        FROM station
        WHERE code IN ('s-8', 's-9');
        DELETE FROM station_day WHERE station_id = {s-8} AND (day < '2026-10-15' OR day > '2026-10-23');
        DELETE FROM station_day WHERE station_id = {s-9} AND day > '2026-10-22'
        """);
    october.sumUp();

    assertThat(october.line("s-8").place()).isPresent();
    assertThat(october.line("s-9").unranked()).contains(Unranked.UNKNOWN);
  }

  @Test
  void aSiteThatWasClosedIsListedWithoutAPlace() throws SQLException {
    october.given(
        """
        UPDATE station SET retired_at = '2026-10-20T00:00:00+08:00' WHERE code = 's-9';
        UPDATE station SET retired_at = '2026-09-30T00:00:00+08:00' WHERE code = 's-8';
        UPDATE station SET retired_at = '2026-11-02T00:00:00+08:00' WHERE code = 's-7';
        """);

    assertThat(october.places(October.PERIOD)).hasSize(9);
    assertThat(october.places(October.PERIOD)).endsWith("RETIRED s-9").contains("2 s-7 14.00");
  }

  /** 31 days but for a millisecond: dividing by what is left would be beyond any number. */
  @Test
  void almostNothingOwedBreaksNothing() throws SQLException {
    october.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        VALUES ({s-1}, '2026-10-01T00:00:00+08:00', '2026-10-31T23:59:59.999+08:00', 'FAULT', '', now());
        UPDATE station_day SET credited_ms = 9000000000000 WHERE station_id = {s-1}
        """);
    october.sumUp();

    assertThat(october.line("s-1").unranked()).contains(Unranked.EXCUSED);
    assertThat(october.line("s-1").hours().orElseThrow().prorated()).isEmpty();
  }

  /** At noon of the 11th ten and a half days of 31 are over, and so much is owed. */
  @Test
  void whileThePeriodRunsOnlyWhatIsOverIsOwed() throws SQLException {
    october.now = Instant.parse("2026-10-11T04:00:00Z");

    assertThat(october.line("s-3").target())
        .isEqualTo(Duration.ofMillis(Math.round(245 * 60_000 * 10.5 / 31)));
    assertThat(october.rankings.fresh(october.office, October.PERIOD).orElseThrow().target())
        .isEqualTo(october.line("s-3").target());
  }

  @Test
  void aNewSiteIsNotCompared() throws SQLException {
    october.given("UPDATE station SET registered_at = '2026-09-20T00:00:00Z' WHERE code = 's-10'");

    assertThat(october.places(October.PERIOD).getLast()).isEqualTo("NEW s-10");
  }

  /**
   * Ten of 31 days, told twice in part, leave 21 to owe hours in. Of the two hours on the 6th,
   * which is one of the ten, and the two on the 16th, the latter count: as 2.95 h in 31 days.
   */
  @Test
  void excusedTimeIsTakenOutOfTheDutyAndOutOfTheHours() throws SQLException {
    october.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        VALUES ({s-2}, '2026-09-20T00:00:00+08:00', '2026-10-06T00:00:00+08:00', 'FAULT', '', now()),
          ({s-2}, '2026-10-05T00:00:00+08:00', '2026-10-11T00:00:00+08:00', 'POWER_CUT', '', now()),
          ({s-3}, '2026-10-01T00:00:00+08:00', '2026-10-20T00:00:00+08:00', 'FAULT', '', now()),
          ({s-4}, '2026-08-01T00:00:00+08:00', '2026-09-20T00:00:00+08:00', 'FAULT', '', now());
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at, withdrawn_at)
        VALUES ({s-5}, '2026-10-01T00:00:00+08:00', '2026-10-20T00:00:00+08:00', 'FAULT', '', now(), now());
        """);

    var hours = october.line("s-2").hours().orElseThrow();
    assertThat(october.line("s-2").excused()).isEqualTo(Duration.ofDays(10));
    assertThat(hours.credited()).isEqualTo(Duration.ofHours(4));
    assertThat(hours.counted()).isEqualTo(Duration.ofHours(2));
    assertThat(hours.prorated()).contains(Duration.ofMillis(Math.round(2 * 3_600_000 * 31.0 / 21)));
    assertThat(october.line("s-2").target())
        .isEqualTo(Duration.ofMillis(Math.round(245 * 60_000 * 21.0 / 31)));
    assertThat(october.line("s-3").unranked()).contains(Unranked.EXCUSED);
    assertThat(october.line("s-4").excused()).isZero();
    assertThat(october.line("s-5").excused()).isZero();
  }

  /**
   * Six hours without power on the 16th: three quarters of that day count, on both sides. Whoever
   * studies the same every day comes out the same, whatever part of a day was excused.
   */
  @Test
  void aDayCountsWithThePartOfItThatWasNotExcused() throws SQLException {
    october.given(
        """
        INSERT INTO excuse (station_id, from_at, until_at, cause, note, excused_at)
        VALUES ({s-2}, '2026-10-16T06:00:00+08:00', '2026-10-16T12:00:00+08:00', 'POWER_CUT', '', now()),
          ({s-7}, '2026-10-10T12:00:00+08:00', '2026-10-12T18:00:00+08:00', 'POWER_CUT', '', now());
        UPDATE station_day SET credited_ms = 3600000 WHERE station_id = {s-7};
        """);
    october.sumUp();

    var hours = october.line("s-2").hours().orElseThrow();
    assertThat(hours.counted()).isEqualTo(Duration.ofMinutes(210));
    assertThat(hours.prorated()).contains(Duration.ofMillis(Math.round(12_600_000 * 31 / 30.75)));
    assertThat(october.line("s-7").hours().orElseThrow().prorated()).contains(Duration.ofHours(31));
  }

  /** Registered on the 16th, one minute and 30 days after the grace of another. */
  @Test
  void aSiteOwesFromItsRegistrationOnAndGraceOnlyMakesItNew() throws SQLException {
    var year = Period.parse("2026").orElseThrow();
    october.given(
        """
        UPDATE station SET registered_at = '2026-05-25T00:00:00+08:00' WHERE code = 's-1';
        UPDATE station SET registered_at = '2026-07-01T00:00:00+08:00' WHERE code = 's-2';
        DELETE FROM station_day;
        INSERT INTO station_day (station_id, day, raw_ms, credited_ms, sessions, reports)
        SELECT id, CAST(day AS date), 3600000, 3600000, 1, 288
        FROM station, generate_series(CAST('2026-05-25' AS timestamp), '2026-12-31', INTERVAL '1 day') AS day
        WHERE code IN ('s-1', 's-2')
        """);
    october.sumUp();

    var lines =
        october
            .rankings
            .excerpt(october.office, year, October.all(StationKind.COMMUNITY))
            .orElseThrow()
            .lines();
    assertThat(lines.getFirst().hours().orElseThrow().prorated()).contains(Duration.ofHours(365));
    assertThat(october.places(year)).contains("NEW s-2");
  }
}
