package zhenzhi.collector.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.refusal.Refusal.Kind;

class TrainingIT {
  private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Trainee WANG_E1 = new Trainee(District.E1, "王芳");
  private static final Trainee WANG_W1 = new Trainee(District.W1, "王芳");

  private final District district = new District(Map.of());
  private final TrainingService trainings = district.context.getBean(TrainingService.class);
  private final KeeperService keepers = district.context.getBean(KeeperService.class);
  private final Account office = account(77, Role.OFFICE, district.district.path());
  private final Account east = account(78, Role.SUBDISTRICT, district.east.path());
  private final Account keeper =
      new Account(80, "keeper", "王芳", Role.KEEPER, district.east.path(), Optional.of(District.E1));

  @BeforeEach
  void people() {
    district.given(
        """
        INSERT INTO account (id, login, password_hash, person, role, org_path)
        VALUES (77, 'office', '', '赵敏', 'OFFICE', '/'), (78, 'east', '', '孙丽', 'SUBDISTRICT', '/');
        INSERT INTO account (id, login, password_hash, person, role, org_path, station_id)
        VALUES (80, 'keeper', '', '王芳', 'KEEPER', '/', {e-1});
        INSERT INTO duty (station_id, role, person, since)
        VALUES ({e-1}, 'KEEPER_B', '陈志强', '2026-01-01')
        """);
  }

  @AfterEach
  void close() {
    district.close();
  }

  @Test
  void whoTookPartIsTrainedForAYear() throws SQLException {
    enter(office, TODAY.minusYears(1), WANG_E1);
    enter(office, TODAY.minusYears(1).plusDays(1), WANG_W1);

    assertThat(keepers.keepers(office.scope(), TODAY))
        .extracting(
            one -> one.trainee().code().value() + one.trainee().person(),
            one -> one.isTrained(TODAY, 12))
        .containsExactly(
            tuple("e-1王芳", false),
            tuple("e-1陈志强", false),
            tuple("e-2王芳", false),
            tuple("w-1王芳", true));
    assertThat(keepers.sites(office.scope(), TODAY))
        .containsExactly(
            new SiteTraining(District.E1, 2, 0, 0),
            new SiteTraining(District.E2, 1, 0, 0),
            new SiteTraining(District.W1, 1, 1, 0));
  }

  @Test
  void whoeverTakesOverHasNotBeenTrained() throws SQLException {
    enter(office, TODAY, WANG_E1);
    district.given(
        """
        UPDATE duty SET until = '2026-11-20' WHERE station_id = {e-1} AND role = 'KEEPER_A';
        INSERT INTO duty (station_id, role, person, since) VALUES ({e-1}, 'KEEPER_A', '李强', '2026-11-20')
        """);

    assertThat(keepers.keepers(east.scope(), TODAY))
        .filteredOn(one -> one.trainee().person().equals("李强"))
        .singleElement()
        .satisfies(one -> assertThat(one.trained()).isEmpty());
  }

  @Test
  void whatWasEnteredByMistakeStaysAndDoesNotCount() throws SQLException {
    var id = enter(office, TODAY, WANG_E1);

    trainings.withdraw(office, id, "没有开成", NOW);

    assertThat(keepers.sites(keeper.scope(), TODAY))
        .containsExactly(new SiteTraining(District.E1, 2, 0, 0));
    assertThat(trainings.ofSite(keeper.scope(), District.E1))
        .singleElement()
        .satisfies(
            one -> assertThat(one.withdrawn()).contains(new Training.Withdrawn(NOW, "赵敏", "没有开成")));
    refused(Kind.CONFLICT, () -> withdraw(office, id));
  }

  @Test
  void everybodySeesOnlyTheirOwnPeople() throws SQLException {
    var id = enter(office, TODAY, WANG_E1, WANG_W1);

    assertThat(people(office)).containsExactly(WANG_E1, WANG_W1);
    assertThat(people(east)).containsExactly(WANG_E1);
    refused(Kind.CONFLICT, () -> withdraw(east, id));
    refused(Kind.INVALID, () -> enter(east, TODAY, WANG_W1));
    refused(Kind.FORBIDDEN, () -> enter(keeper, TODAY, WANG_E1));
    refused(Kind.INVALID, () -> enter(office, TODAY.plusDays(1), WANG_E1));
    refused(Kind.INVALID, () -> enter(office, TODAY));
    assertThat(people(east)).as("nothing half kept").containsExactly(WANG_E1);
  }

  @Test
  void whatWasReadIsKnownByItsVersion() throws SQLException {
    keepers.read(keeper, "a1", NOW);
    keepers.read(keeper, "a1", NOW.plusSeconds(60));
    keepers.read(keeper, "b2", NOW.plusSeconds(120));

    assertThat(keepers.readings(office.scope(), District.E1))
        .containsExactly(
            new Reading("王芳", "b2", NOW.plusSeconds(120)), new Reading("王芳", "a1", NOW));
    assertThat(keepers.sites(keeper.scope(), TODAY))
        .containsExactly(new SiteTraining(District.E1, 2, 0, 1));
    refused(
        Kind.FORBIDDEN,
        () -> {
          keepers.read(office, "a1", NOW);
          return true;
        });
  }

  private List<Trainee> people(Account account) throws SQLException {
    return trainings.between(account.scope(), TODAY, TODAY).stream()
        .flatMap(one -> one.people().stream())
        .map(Training.Person::trainee)
        .toList();
  }

  private long enter(Account account, LocalDate day, Trainee... people) throws SQLException {
    return trainings.enter(
        account, new NewTraining(day, "怎样开机", Duration.ofHours(2), Set.of(people)), NOW);
  }

  private boolean withdraw(Account account, long id) throws SQLException {
    trainings.withdraw(account, id, "没有开成", NOW);
    return true;
  }

  private static Account account(long id, Role role, String path) {
    return new Account(id, "login-" + id, "赵敏", role, path, Optional.empty());
  }

  private static void refused(Kind kind, Callable<?> request) {
    assertThatExceptionOfType(Refusal.class)
        .isThrownBy(request::call)
        .matches(refusal -> refusal.kind() == kind, kind.name());
  }
}
