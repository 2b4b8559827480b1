package zhenzhi.collector.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Duty;
import zhenzhi.collector.station.DutyRole;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

class ResponsibilityIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final District district = new District(Map.of());
  private final ResponsibilityService duties =
      district.context.getBean(ResponsibilityService.class);
  private final Scope office = Scope.of(district.district);

  @BeforeEach
  void somebodyAtTheOffice() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/');
        UPDATE station SET registered_at = '2025-01-01T00:00:00Z'
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void whoWasResponsibleThenIsKnown() throws SQLException {
    appoint("李强", "2026-10-01");

    assertThat(duties.on(office, District.E1, LocalDate.of(2026, 9, 30)))
        .extracting(Duty::person)
        .containsExactly("王芳");
    assertThat(duties.on(office, District.E1, LocalDate.of(2026, 10, 1)))
        .extracting(Duty::person)
        .containsExactly("李强");
    assertThat(duties.changes(office, District.E1))
        .singleElement()
        .satisfies(change ->
            assertThat(change)
                .isEqualTo(
                    new DutyChange(
                        change.id(),
                        NOW,
                        "赵敏",
                        DutyRole.KEEPER_A,
                        LocalDate.of(2026, 10, 1),
                        Optional.of("李强"),
                        "调岗",
                        DutyChange.State.LAST)));
  }

  /** Whoever was handed over to by mistake never was there, and the log says so. */
  @Test
  void aWrongHandOverIsTakenBackAndTheLogShowsBoth() throws SQLException {
    var before = duties.history(office, District.E1);
    appoint("李强", "2026-10-01");
    appoint("周凯", "2026-11-01");
    var changes = duties.changes(office, District.E1);

    assertThatExceptionOfType(Refusal.class)
        .as("only the last can be taken back")
        .isThrownBy(() -> undo(changes.getLast().id()));
    undo(changes.getFirst().id());
    assertThat(duties.history(office, District.E1))
        .extracting(tenure -> tenure.duty().person(), Tenure::until)
        .containsExactly(
            tuple("李强", Optional.empty()), tuple("王芳", Optional.of(LocalDate.of(2026, 10, 1))));
    assertThat(duties.changes(office, District.E1))
        .extracting(DutyChange::state)
        .containsExactly(DutyChange.State.UNDOES, DutyChange.State.UNDONE, DutyChange.State.HOLDS);
    assertThat(before).hasSize(1);
    assertThatExceptionOfType(Refusal.class)
        .as("what another way has changed since is not lost")
        .isThrownBy(() -> undo(changes.getLast().id()))
        .matches(refused -> refused.kind() == Refusal.Kind.CONFLICT);
  }

  /** The register's own way of appointing knows of those who begin later. */
  @Test
  void whoeverAppointsNobodyHoldsADutyBesideAnother() throws SQLException {
    appoint("周凯", "2027-01-01");

    district
        .context
        .getBean(RegistryService.class)
        .appoint(
            office,
            District.E1,
            new Duty(DutyRole.KEEPER_A, "李强", "", "", LocalDate.of(2026, 11, 1)));

    assertThat(duties.history(office, District.E1))
        .extracting(tenure -> tenure.duty().person(), Tenure::until)
        .containsExactly(
            tuple("周凯", Optional.empty()),
            tuple("李强", Optional.of(LocalDate.of(2027, 1, 1))),
            tuple("王芳", Optional.of(LocalDate.of(2026, 11, 1))));
  }

  @Test
  void aLongListOfSitesWithoutAnybodyComesInPages() throws SQLException {
    vacate(District.E1, DutyRole.KEEPER_A, "2026-08-22");
    vacate(District.W1, DutyRole.KEEPER_A, "2026-08-23");

    var second = duties.unattended(office, 1, 1, NOW);

    assertThat(second.total()).isEqualTo(2);
    assertThat(second.lines()).extracting(Unattended::code).containsExactly(District.W1);
  }

  /** The register and the notices go by the same duties: there is no second truth. */
  @Test
  void aHandOverThatWasForgottenIsEnteredBetweenTwoOthers() throws SQLException {
    appoint("周凯", "2026-11-01");
    appoint("李强", "2026-08-01");

    assertThat(duties.history(office, District.E1))
        .extracting(tenure -> tenure.duty().person(), Tenure::until)
        .containsExactly(
            tuple("周凯", Optional.empty()),
            tuple("李强", Optional.of(LocalDate.of(2026, 11, 1))),
            tuple("王芳", Optional.of(LocalDate.of(2026, 8, 1))));
    assertThat(district.context.getBean(RegistryService.class).duties(office, District.E1))
        .extracting(Duty::person)
        .containsExactly("周凯");
  }

  @Test
  void aSiteWithoutAnybodyForThreeMonthsIsAVeto() throws SQLException {
    vacate(District.E1, DutyRole.KEEPER_A, "2026-08-22");
    vacate(District.W1, DutyRole.KEEPER_A, "2026-08-23");

    var sites = duties.unattended(office, NOW);

    assertThat(sites)
        .containsExactly(
            new Unattended(
                District.E1,
                "春晖一站",
                "城东办事处",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 8, 22))),
            new Unattended(
                District.W1,
                "城西站",
                "城西办事处",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 8, 23))));
    assertThat(sites).extracting(site -> site.isVeto(TODAY, 3)).containsExactly(true, false);
    assertThat(duties.unattended(Scope.of(district.west), NOW)).hasSize(1);
  }

  @Test
  void ofWhomNobodyWasEnteredNothingIsKnown() throws SQLException {
    district.given("DELETE FROM duty WHERE station_id = {e-1}");

    var site = duties.unattended(office, NOW).getFirst();

    assertThat(site.since()).isEmpty();
    assertThat(site.isVeto(TODAY, 3)).isFalse();
  }

  @Test
  void whileSomebodyStandsInItIsNoVeto() throws SQLException {
    duties.appoint(
        office,
        District.E1,
        new Duty(DutyRole.KEEPER_B, "赵敏", "", "", LocalDate.of(2026, 3, 1)),
        "",
        77,
        NOW);
    vacate(District.E1, DutyRole.KEEPER_A, "2026-05-01");

    var site = duties.unattended(office, NOW).getFirst();
    assertThat(site.standIn()).contains("赵敏");
    assertThat(site.since()).contains(LocalDate.of(2026, 5, 1));
    assertThat(site.isVeto(TODAY, 3)).isFalse();

    vacate(District.E1, DutyRole.KEEPER_B, "2026-11-01");
    assertThat(duties.unattended(office, NOW))
        .extracting(Unattended::since)
        .containsExactly(Optional.of(LocalDate.of(2026, 11, 1)));
  }

  @Test
  void nobodyChangesWhatIsNotTheirs() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> duties.history(Scope.of(district.west), District.E1));
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> vacate(District.E1, DutyRole.FIRST, "2026-11-01"))
        .matches(refused -> refused.kind() == Refusal.Kind.CONFLICT);
  }

  private void appoint(String person, String since) throws SQLException {
    duties.appoint(
        office,
        District.E1,
        new Duty(DutyRole.KEEPER_A, person, "社区干部", "13900000000", LocalDate.parse(since)),
        "调岗",
        77,
        NOW);
  }

  private void undo(long change) throws SQLException {
    duties.undo(office, District.E1, change, "登记错了", 77, NOW);
  }

  private void vacate(StationCode code, DutyRole role, String day) throws SQLException {
    duties.vacate(office, code, role, LocalDate.parse(day), "退休", 77, NOW);
  }
}
