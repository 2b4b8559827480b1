package zhenzhi.collector.excuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.excuse.Excuse.Cause;
import zhenzhi.collector.excuse.Excuse.Source;
import zhenzhi.collector.excuse.Excuse.Where;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.study.Span;

/**
 * What is excused without anybody typing. e-1 has a dead LNB; e-2 and w-1 had no power together.
 */
class AutomaticIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final Source LNB = new Source.Diagnosed(80);
  private static final Source CUT = new Source.Befallen(70);
  private static final ExcuseFilter ALL =
      new ExcuseFilter(OptionalLong.empty(), Optional.empty(), 0, 50);

  private final District district = new District(Map.of());
  private final ExcuseService excuses = district.context.getBean(ExcuseService.class);
  private final Scope office = Scope.of(district.district);

  @BeforeEach
  void rows() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/');
        INSERT INTO incident (id, finding, confidence, since_at, told_at, areas, over_at)
        VALUES (70, 'POWER_CUT', 'HIGH', '2026-11-20T00:00:00Z', '2026-11-20T00:02:00Z', '{}', '2026-11-20T05:00:00Z');
        INSERT INTO incident_site (incident_id, station_id, fell_at, back_at)
        VALUES (70, {e-2}, '2026-11-20T00:00:00Z', '2026-11-20T04:00:00Z'),
          (70, {w-1}, '2026-11-20T00:00:30Z', '2026-11-20T05:00:00Z');
        """);
    diagnosis(80, "e-1", "RECEPTION", "LNB_DEAD", "HIGH", "2026-11-19T00:00:00Z", "NULL");
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aDiagnosisAndAnIncidentExcuseByThemselves() throws SQLException {
    assertThat(list(district.district))
        .extracting(Excuse::source, Excuse::cause, Excuse::isOpen, Excuse::person)
        .containsExactly(tuple(CUT, Cause.POWER_CUT, false, ""), tuple(LNB, Cause.FAULT, true, ""));
    var cut = list(district.district).getFirst();
    assertThat(cut.where()).isEqualTo(new Where.Several());
    assertThat(cut.sites()).isEqualTo(2);
    assertThat(cut.finding()).contains(Finding.POWER_CUT);
    assertThat(list(district.district).getLast().span())
        .isEqualTo(new Span(Instant.parse("2026-11-19T00:00:00Z"), NOW));
    assertThat(excuses.during(office, District.W1, day(), NOW))
        .extracting(Excuse::span)
        .containsExactly(
            new Span(Instant.parse("2026-11-20T00:00:30Z"), Instant.parse("2026-11-20T05:00:00Z")));
  }

  /** A person would not be believed on such evidence either, or the site could have studied. */
  @Test
  void whatProvesNothingExcusesNothing() throws SQLException {
    diagnosis(81, "w-1", "REACH", "SWITCHED_OFF", "HIGH", "2026-11-18T00:00:00Z", "NULL");
    diagnosis(82, "w-1", "STUDY", "NOT_STUDYING", "HIGH", "2026-11-18T00:00:00Z", "NULL");
    diagnosis(83, "w-1", "SYSTEM", "DISK_FULL", "HIGH", "2026-11-18T00:00:00Z", "NULL");
    diagnosis(84, "e-2", "RECEPTION", "NO_SIGNAL", "LOW", "2026-11-18T00:00:00Z", "NULL");
    diagnosis(
        85, "e-2", "REACH", "POWER_CUT", "HIGH", "2026-11-18T00:00:00Z", "'2026-11-19T00:00:00Z'");
    diagnosis(
        86, "e-2", "LINE", "LINE_POOR", "MEDIUM", "2026-11-18T00:00:00Z", "'2026-11-18T00:59:00Z'");

    assertThat(list(district.district)).extracting(Excuse::source).containsExactly(CUT, LNB);
  }

  @Test
  void whatIsWithdrawnComesBack() throws SQLException {
    excuses.withdraw(office, LNB, "站点拔了线", 77, NOW);

    var withdrawn = list(district.district).getLast();
    assertThat(withdrawn.withdrawn()).contains(new Excuse.Withdrawn("赵敏", NOW, "站点拔了线"));
    assertThat(excuses.during(office, District.E1, day(), NOW)).isEmpty();
    refused(Refusal.Kind.CONFLICT, () -> excuses.withdraw(office, LNB, "再撤一次", 77, NOW));

    excuses.restore(office, LNB, "核实是雷击", 77, NOW.plusSeconds(60));

    assertThat(list(district.district).getLast().withdrawn()).isEmpty();
    assertThat(excuses.during(office, District.E1, day(), NOW)).hasSize(1);
    refused(Refusal.Kind.INVALID, () -> excuses.withdraw(office, LNB, " ", 77, NOW));
  }

  @Test
  void nobodyDecidesAboutSitesOfOthers() throws SQLException {
    var west = Scope.of(district.west);

    assertThat(list(district.west)).extracting(Excuse::source).containsExactly(CUT);
    assertThat(list(district.west).getFirst().sites()).isOne();
    refused(Refusal.Kind.NOT_FOUND, () -> excuses.withdraw(west, LNB, "不是", 77, NOW));
    refused(Refusal.Kind.FORBIDDEN, () -> excuses.withdraw(west, CUT, "不是", 77, NOW));
  }

  private List<Excuse> list(OrgUnit unit) throws SQLException {
    return excuses.list(Scope.of(unit), ALL, NOW).lines();
  }

  private static Span day() {
    var start = Instant.parse("2026-11-19T16:00:00Z");
    return new Span(start, start.plus(Duration.ofDays(1)));
  }

  private interface Deed {
    void run() throws SQLException;
  }

  private static void refused(Refusal.Kind kind, Deed deed) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(deed::run)
        .extracting(Refusal::kind)
        .isEqualTo(kind);
  }

  private void diagnosis(
      int id,
      String site,
      String subject,
      String finding,
      String sure,
      String since,
      String until) {
    district.given(
        """
        INSERT INTO diagnosis (id, station_id, subject, finding, confidence, since_at, told_at, judged_at, until_at, closed_at)
        VALUES (%d, {%s}, '%s', '%s', '%s', '%s', '%s', '%s', %s, %s)
        """
            .formatted(id, site, subject, finding, sure, since, since, since, until, until));
  }
}
