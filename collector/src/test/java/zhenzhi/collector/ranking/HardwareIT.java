package zhenzhi.collector.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.ranking.Ranking.Hardware;

/** What the diagnoses and incidents of a month do to its ranking. */
class HardwareIT {
  private final October october = new October();

  @AfterEach
  void close() {
    october.close();
  }

  /** Two hours of a night are two hours, not a day: as somebody would have entered them. */
  @Test
  void aDiagnosisTakesItsTimeOutOfTheDuty() throws SQLException {
    diagnosis("s-2", "LNB_DEAD", "HIGH", "2026-10-10T02:00", "2026-10-10T04:00");
    diagnosis("s-3", "DISH_MOVED", "MEDIUM", "2026-10-10T00:00", "2026-10-12T00:00");
    diagnosis("s-4", "NO_SIGNAL", "LOW", "2026-10-10T00:00", "2026-10-12T00:00");
    diagnosis("s-5", "SWITCHED_OFF", "HIGH", "2026-10-10T00:00", "2026-10-12T00:00");

    assertThat(october.line("s-2").excused()).isEqualTo(Duration.ofHours(2));
    assertThat(october.line("s-3").excused()).isEqualTo(Duration.ofDays(2));
    assertThat(october.line("s-3").target())
        .isEqualTo(Duration.ofMillis(Math.round(245 * 60_000 * 29.0 / 31)));
    assertThat(october.line("s-4").excused()).isZero();
    assertThat(october.line("s-5").excused()).isZero();
    assertThat(october.count("SELECT sum(sites) FROM ranking_excused WHERE cause = 'FAULT'"))
        .isPositive();
  }

  /** It studied on the 6th and on the 16th, so these days are not taken from it. */
  @Test
  void whoStudiedAllTheSameKeepsThatDay() throws SQLException {
    diagnosis("s-2", "LINE_DOWN", "HIGH", "2026-10-05T00:00", "2026-10-08T00:00");

    assertThat(october.line("s-2").excused()).isEqualTo(Duration.ofDays(2));
    assertThat(october.line("s-2").hours().orElseThrow().counted()).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void theTimeBetweenTwoSpellsIsNotExcused() throws SQLException {
    diagnosis("s-3", "DISH_WORN", "HIGH", "2026-10-10T00:00", "2026-10-14T00:00");
    october.given(
        """
        INSERT INTO diagnosis_respite (diagnosis_id, from_at, until_at)
        SELECT id, '2026-10-11T00:00:00+08:00', '2026-10-13T12:00:00+08:00' FROM diagnosis
        """);

    assertThat(october.line("s-3").excused()).isEqualTo(Duration.ofHours(36));
  }

  @Test
  void anIncidentExcusesItsSitesUntilEachIsBack() throws SQLException {
    october.given(
        """
        INSERT INTO incident (id, finding, confidence, since_at, told_at, areas, over_at)
        VALUES (70, 'LINE_DOWN', 'MEDIUM', '2026-10-10T00:00:00Z', '2026-10-10T00:02:00Z', '{}', '2026-10-10T08:00:00Z'),
          (71, 'OUT_OF_REACH', 'LOW', '2026-10-20T00:00:00Z', '2026-10-20T00:02:00Z', '{}', '2026-10-20T08:00:00Z');
        INSERT INTO incident_site (incident_id, station_id, fell_at, back_at)
        VALUES (70, {s-2}, '2026-10-10T00:00:00Z', '2026-10-10T05:00:00Z'),
          (70, {s-3}, '2026-10-10T00:00:00Z', '2026-10-10T08:00:00Z'),
          (71, {s-4}, '2026-10-20T00:00:00Z', '2026-10-20T08:00:00Z');
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at, incident_id)
        VALUES ({s-2}, 'REACH', 'LINE_DOWN', 'HIGH', '2026-10-10T00:00:00Z', '2026-10-10T00:02:00Z', '2026-10-10T00:02:00Z',
          '2026-10-10T05:00:00Z', '2026-10-10T05:05:00Z', 70)
        """);

    assertThat(october.line("s-2").excused()).isEqualTo(Duration.ofHours(5));
    assertThat(october.line("s-3").excused()).isEqualTo(Duration.ofHours(8));
    assertThat(october.line("s-4").excused()).isZero();
  }

  @Test
  void aMonthComesOutTheSameAgainAndOtherwiseOnlyByADecision() throws SQLException {
    diagnosis("s-3", "DISH_MOVED", "MEDIUM", "2026-10-10T00:00", "2026-10-12T00:00");
    var before = october.places(October.PERIOD);
    october.passes(Duration.ofDays(100));
    assertThat(october.places(October.PERIOD)).isEqualTo(before);

    decision(false);
    assertThat(october.line("s-3").excused()).isZero();
    decision(true);
    assertThat(october.line("s-3").excused()).isEqualTo(Duration.ofDays(2));
    assertThat(october.places(October.PERIOD)).isEqualTo(before);
  }

  @Test
  void brokenOnTheLastDayOrMostOfTheTimeIsNotAmongTheLast() throws SQLException {
    october.given("UPDATE station_day SET credited_ms = 60000 WHERE station_id = {s-4}");
    october.sumUp();
    diagnosis("s-1", "BOX_DEAD", "HIGH", "2026-10-30T12:00", null);
    diagnosis("s-2", "LNB_DEAD", "HIGH", "2026-10-20T00:00", "2026-10-31T08:00");
    diagnosis("s-3", "LNB_DEAD", "HIGH", "2026-10-02T00:00", "2026-10-30T08:00");
    diagnosis("s-4", "LINE_POOR", "MEDIUM", "2026-10-02T00:00", "2026-10-19T08:00");
    diagnosis("s-5", "LNB_DEAD", "HIGH", "2026-10-20T00:00", "2026-10-30T08:00");
    diagnosis("s-6", "BINDING_WRONG", "HIGH", "2026-10-20T00:00", null);
    diagnosis("s-7", "OUT_OF_REACH", "LOW", "2026-10-30T00:00", null);
    diagnosis("s-8", "BOX_HOT", "HIGH", "2026-10-30T00:00", null);

    assertThat(october.line("s-1").hardware())
        .contains(new Hardware(Finding.BOX_DEAD, LocalDate.of(2026, 10, 30)));
    assertThat(october.line("s-2").hardware())
        .contains(new Hardware(Finding.LNB_DEAD, LocalDate.of(2026, 10, 20)));
    assertThat(october.line("s-3").unranked()).contains(Unranked.EXCUSED);
    assertThat(october.line("s-4").place()).isPresent();
    assertThat(october.line("s-4").hardware())
        .contains(new Hardware(Finding.LINE_POOR, LocalDate.of(2026, 10, 2)));
    for (var site : List.of("s-5", "s-6", "s-7", "s-9")) {
      assertThat(october.line(site).hardware()).as(site).isEmpty();
    }
    assertThat(october.line("s-8").hardware()).isPresent();
    assertThat(october.line("s-8").excused()).isZero();
  }

  private void decision(boolean holds) {
    october.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/')
        ON CONFLICT DO NOTHING;
        INSERT INTO excuse_decision (diagnosis_id, holds, decided_at, decided_by, reason)
        SELECT id, %s, now(), 77, '核实' FROM diagnosis
        """
            .formatted(holds));
    october.passes(Duration.ofMinutes(1));
  }

  /** By the clock of the place; {@code until} null goes on. */
  private void diagnosis(
      String site, String finding, String sure, String since, @Nullable String until) {
    var subject = Finding.valueOf(finding).subject();
    var ended = until == null ? "NULL" : "'" + until + "+08:00'";
    october.given(
        """
        INSERT INTO diagnosis (station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at)
        VALUES ({%s}, '%s', '%s', '%s', '%s+08:00', '%s+08:00', '%s+08:00', %s, %s)
        """
            .formatted(site, subject, finding, sure, since, since, since, ended, ended));
  }
}
