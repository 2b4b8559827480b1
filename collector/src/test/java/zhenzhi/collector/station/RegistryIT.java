package zhenzhi.collector.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhenzhi.collector.District.E1;
import static zhenzhi.collector.District.W1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.protocol.StationCode;

/** The register and the organisation tree on a real database. */
class RegistryIT {
  private static final District DISTRICT = new District(Map.of());

  private final RegistryService registry = DISTRICT.context.getBean(RegistryService.class);
  private final OrgService units = DISTRICT.context.getBean(OrgService.class);

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  @Test
  void aDutyPassesFromHandToHand() {
    var wang = duty(DutyRole.KEEPER_A, "王芳", LocalDate.of(2026, 1, 1));
    var stand = duty(DutyRole.KEEPER_B, "赵敏", LocalDate.of(2026, 3, 1));
    var li = duty(DutyRole.KEEPER_A, "李强", LocalDate.of(2026, 10, 1));
    var zhou = duty(DutyRole.KEEPER_A, "周凯", LocalDate.of(2999, 1, 1));

    registry.appoint(Scope.ALL, W1, stand);
    assertThat(people(W1)).containsExactly(wang.person(), stand.person());

    registry.appoint(Scope.ALL, W1, li);
    assertThat(people(W1)).containsExactly(li.person(), stand.person());

    registry.appoint(Scope.ALL, W1, zhou);
    assertThat(people(W1)).containsExactly(li.person(), stand.person());
  }

  @Test
  void aSlipOfThePenIsReplaced() {
    registry.appoint(Scope.ALL, E1, duty(DutyRole.FIRST, "陈伟", LocalDate.of(2026, 2, 1)));
    registry.appoint(Scope.ALL, E1, duty(DutyRole.FIRST, "陈炜", LocalDate.of(2026, 2, 1)));

    assertThat(people(E1)).startsWith("陈炜");
  }

  @Test
  void aRetiredSiteKeepsItsFirstDayOutOfService() {
    var code = new StationCode("old-1");
    DISTRICT.register(code, "旧站", DISTRICT.west, Access.CABLE);

    registry.retire(Scope.ALL, code);
    var retired = registry.get(Scope.ALL, code).retiredAt();
    registry.retire(Scope.ALL, code);

    assertThat(retired).isPresent();
    assertThat(registry.get(Scope.ALL, code).retiredAt()).isEqualTo(retired);
  }

  @Test
  void aCodeIsTakenOnce() {
    assertThatThrownBy(() -> DISTRICT.register(E1, "又一站", DISTRICT.west, Access.IPTV))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT));
  }

  @Test
  void aSiteOutsideTheScopeIsNotThere() {
    var east = Scope.of(DISTRICT.east);

    assertThat(registry.find(east, E1)).isPresent();
    assertThat(registry.find(east, W1)).isEmpty();
    assertThatThrownBy(() -> registry.retire(east, W1)).hasMessage("no station w-1");
  }

  @Test
  void aTreeGrowsDownwards() {
    var east = Scope.of(DISTRICT.east);
    var below = units.create(east, OrgLevel.COMMUNITY, "桃园社区", OptionalLong.of(DISTRICT.east.id()));

    assertThat(below.path()).isEqualTo(DISTRICT.east.path() + below.id() + "/");
    assertThat(units.list(east)).contains(DISTRICT.east, below).doesNotContain(DISTRICT.west);
    assertThat(refusedUnder(east, DISTRICT.west)).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(refusedUnder(Scope.ALL, below)).isEqualTo(Refusal.Kind.INVALID);
  }

  private Refusal.Kind refusedUnder(Scope scope, OrgUnit parent) {
    try {
      units.create(scope, OrgLevel.COMMUNITY, "某社区", OptionalLong.of(parent.id()));
    } catch (Refusal refusal) {
      return refusal.kind();
    }
    throw new AssertionError("created under " + parent);
  }

  private List<String> people(StationCode code) {
    return registry.duties(Scope.ALL, code).stream().map(Duty::person).toList();
  }

  private static Duty duty(DutyRole role, String person, LocalDate since) {
    return new Duty(role, person, "", "", since);
  }
}
