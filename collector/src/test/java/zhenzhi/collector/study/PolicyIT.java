package zhenzhi.collector.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.study.CreditingPolicy.Opening;
import zhenzhi.protocol.Playback.Category;

/** Ten in the morning of 22 November, local time. */
class PolicyIT {
  private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  private final District district = new District(Map.of());
  private final PolicyService policies = district.context.getBean(PolicyService.class);

  @BeforeEach
  void somebodyWhoDecides() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'zhao', '', '赵敏', 'OFFICE', '/')
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void aNewServiceHasAPolicyForAllDays() throws SQLException {
    assertThat(policies.all()).hasSize(1);
    assertThat(policies.all().getFirst().policy().shortestSession()).hasMinutes(20);
    assertThat(policies.all().getFirst().policy().dailyCap()).hasHours(5);
  }

  @Test
  void whatIsDecidedHoldsFromItsDayAndIsReadAsItWasWritten() throws SQLException {
    policies.decide(from(TODAY.plusDays(9)), "县委〔2026〕5号", 77, NOW);

    var newest = policies.all().getFirst();
    assertThat(newest.person()).isEqualTo("赵敏");
    assertThat(newest.reason()).isEqualTo("县委〔2026〕5号");
    assertThat(newest.policy())
        .usingRecursiveComparison()
        .ignoringFields("version")
        .isEqualTo(from(TODAY.plusDays(9)));
    var all = new Policies(policies.all().stream().map(DecidedPolicy::policy).toList());
    assertThat(all.on(TODAY.plusDays(8)).version()).isEqualTo(1);
    assertThat(all.on(TODAY.plusDays(9)).version()).isEqualTo(2);
  }

  @Test
  void nothingIsDecidedForDaysThatAreCountedAlready() {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> policies.decide(from(TODAY), "x", 77, NOW))
        .withMessageContaining("not from 2026-11-22");
  }

  @Test
  void twoDoNotBeginOnTheSameDay() throws SQLException {
    policies.decide(from(TODAY.plusDays(9)), "x", 77, NOW);

    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> policies.decide(from(TODAY.plusDays(9)), "x", 77, NOW));
  }

  @Test
  void onlyWhatDoesNotHoldYetCanBeTakenBack() throws SQLException {
    policies.decide(from(TODAY.plusDays(9)), "x", 77, NOW);

    policies.withdraw(2, 77, NOW);

    assertThat(policies.all()).hasSize(1);
    assertThatExceptionOfType(Refusal.class).isThrownBy(() -> policies.withdraw(1, 77, NOW));
  }

  /** A paper that names policy 2 must never mean another one. */
  @Test
  void aNumberIsGivenOnce() throws SQLException {
    policies.decide(from(TODAY.plusDays(9)), "x", 77, NOW);
    policies.withdraw(2, 77, NOW);
    policies.decide(from(TODAY.plusDays(9)), "x", 77, NOW);

    assertThat(policies.all().getFirst().policy().version()).isEqualTo(3);
  }

  /** 钱进 of one subdistrict, with 赵敏 above him, then beside him, then gone. */
  @Test
  void whatHoldsForAllIsDecidedByTheOfficeAboveAllOthers() throws SQLException {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (78, 'qian', '', '钱进', 'OFFICE', '%s')
        """
            .formatted(district.east.path()));
    mayNotDecide(78);
    policies.decide(from(TODAY.plusDays(9)), "x", 77, NOW);
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> policies.withdraw(2, 78, NOW))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.FORBIDDEN);

    district.given(
        "UPDATE account SET org_path = '%s' WHERE id = 77".formatted(district.west.path()));
    mayNotDecide(77);
    mayNotDecide(78);

    district.given("UPDATE account SET disabled_at = now() WHERE id = 77");
    mayNotDecide(77);
    policies.withdraw(2, 78, NOW);
    assertThat(policies.all()).hasSize(1);
  }

  private void mayNotDecide(long account) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(() -> policies.decide(from(TODAY.plusDays(20)), "x", account, NOW))
        .extracting(Refusal::kind)
        .isEqualTo(Refusal.Kind.FORBIDDEN);
  }

  private static CreditingPolicy from(LocalDate day) {
    return new CreditingPolicy(
        0,
        day,
        EnumSet.of(Category.BASICS, Category.OTHER),
        Duration.ofMinutes(30),
        Duration.ofHours(3),
        Optional.of(new Opening(LocalTime.of(8, 0), LocalTime.of(21, 30))),
        Duration.ofMinutes(300));
  }
}
