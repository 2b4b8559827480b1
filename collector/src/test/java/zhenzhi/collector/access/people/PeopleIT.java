package zhenzhi.collector.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhenzhi.collector.District.E1;
import static zhenzhi.collector.District.W1;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhenzhi.collector.District;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.access.AccountService;
import zhenzhi.collector.access.LogIn;
import zhenzhi.collector.access.LoginService;
import zhenzhi.collector.access.NewAccount;
import zhenzhi.collector.access.OwnPasswordService;
import zhenzhi.collector.access.OwnPasswordService.Choice;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.access.password.Weakness;
import zhenzhi.collector.access.people.Person.State;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Scope;

/** Accounts from the slip of paper to the day that somebody leaves. */
class PeopleIT {
  private static final String OWN = "tractor in the snow";
  private static final String HERE = "192.0.2.1";
  private static final District DISTRICT = new District(Map.of());
  private static final PeopleService PEOPLE = DISTRICT.context.getBean(PeopleService.class);
  private static final LoginService DOOR = DISTRICT.context.getBean(LoginService.class);
  private static final OwnPasswordService PASSWORDS =
      DISTRICT.context.getBean(OwnPasswordService.class);

  private static final Account OFFICE = account("office", Role.OFFICE, DISTRICT.district.id());
  private static final Account EAST = account("east", Role.SUBDISTRICT, DISTRICT.east.id());
  private static final Account WEST = account("west", Role.SUBDISTRICT, DISTRICT.west.id());
  private static final Account REPAIR = account("repair", Role.TECHNICIAN, DISTRICT.east.id());

  private static Account account(String login, Role role, long unit) {
    return DISTRICT
        .context
        .getBean(AccountService.class)
        .create(Scope.ALL, new NewAccount.ForUnit(login, OWN, login + "的人", role, unit));
  }

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  @Test
  void aOneTimePasswordIsChangedAndThenGone() throws SQLException {
    var issued = PEOPLE.open(EAST, new Newcomer.ForKeeper("wangfang", "王芳", E1), Instant.now());
    assertThat(issued.person().state(Instant.now())).isEqualTo(State.INVITED);
    assertThat(issued.person().site()).contains(new Person.Site("e-1", "春晖一站"));
    assertThat(issued.person().unit()).isEqualTo("春晖社区");

    var keeper = in("wangfang", issued.password()).account();
    assertThat(PASSWORDS.choose(keeper, "not it", OWN, HERE)).isInstanceOf(Choice.NotTheirs.class);
    assertThat(PASSWORDS.choose(keeper, issued.password(), issued.password(), HERE))
        .isEqualTo(new Choice.Same());
    assertThat(PASSWORDS.choose(keeper, issued.password(), "wangfang1", HERE))
        .isEqualTo(new Choice.TooWeak(Weakness.TELLS_WHO));
    assertThat(PASSWORDS.choose(keeper, issued.password(), OWN, HERE))
        .isInstanceOf(Choice.Chosen.class);

    assertThat(DOOR.logIn("wangfang", issued.password(), HERE))
        .isInstanceOf(LogIn.WrongPassword.class);
    in("wangfang", OWN);
    var person = PEOPLE.get(EAST, keeper.id());
    assertThat(person.state(Instant.now())).isEqualTo(State.IN_USE);
    assertThat(person.seenAt()).isPresent();
  }

  @Test
  void aOneTimePasswordThatNobodyUsedOpensNothing() throws SQLException {
    var longAgo = Instant.now().minus(Duration.ofDays(8));
    var issued = PEOPLE.open(EAST, new Newcomer.ForKeeper("late", "迟到的人", E1), longAgo);

    assertThat(DOOR.logIn("late", issued.password(), HERE)).isInstanceOf(LogIn.Expired.class);
    assertThat(DOOR.logIn("late", "not it at all", HERE)).isInstanceOf(LogIn.WrongPassword.class);
    assertThat(issued.person().state(Instant.now())).isEqualTo(State.EXPIRED);
  }

  /** Whoever took the slip, or sits at the other computer, is out at once. */
  @Test
  void whoeverIsResetOrClosedIsOut() throws SQLException {
    var issued = PEOPLE.open(OFFICE, unit("lijun", Role.TECHNICIAN), Instant.now());
    var first = in("lijun", issued.password());

    var again = PEOPLE.reset(OFFICE, first.account().id(), Instant.now());
    assertThat(sessions(first)).isZero();
    assertThat(DOOR.logIn("lijun", issued.password(), HERE))
        .isInstanceOf(LogIn.WrongPassword.class);
    var second = in("lijun", again.password());
    assertThat(sessions(second)).isOne();

    PEOPLE.close(OFFICE, second.account().id(), Instant.now());
    assertThat(sessions(second)).isZero();
    assertThat(DOOR.logIn("lijun", again.password(), HERE)).isInstanceOf(LogIn.WrongPassword.class);
    refused(
        Refusal.Kind.CONFLICT, () -> PEOPLE.close(OFFICE, second.account().id(), Instant.now()));
    refused(
        Refusal.Kind.CONFLICT, () -> PEOPLE.reset(OFFICE, second.account().id(), Instant.now()));

    var back = PEOPLE.reopen(OFFICE, second.account().id(), Instant.now());
    assertThat(DOOR.logIn("lijun", again.password(), HERE)).isInstanceOf(LogIn.WrongPassword.class);
    in("lijun", back.password());
    refused(
        Refusal.Kind.CONFLICT, () -> PEOPLE.reopen(OFFICE, second.account().id(), Instant.now()));
  }

  @Test
  void nobodyShutsThemselvesOut() {
    refused(Refusal.Kind.FORBIDDEN, () -> PEOPLE.close(OFFICE, OFFICE.id(), Instant.now()));
    refused(Refusal.Kind.FORBIDDEN, () -> PEOPLE.reset(OFFICE, OFFICE.id(), Instant.now()));
    refused(Refusal.Kind.FORBIDDEN, () -> PEOPLE.reopen(OFFICE, OFFICE.id(), Instant.now()));
  }

  /** Whoever may not is told that there is none, whether there is one or not. */
  @Test
  void everyoneLooksAfterTheirOwnOnly() {
    var keeper =
        PEOPLE.open(OFFICE, new Newcomer.ForKeeper("west-keeper", "西站的人", W1), Instant.now());
    var id = keeper.person().id();

    assertThat(PEOPLE.get(WEST, id).login()).isEqualTo("west-keeper");
    for (var stranger : new Account[] {EAST, REPAIR}) {
      refused(Refusal.Kind.NOT_FOUND, () -> PEOPLE.get(stranger, id));
      refused(Refusal.Kind.NOT_FOUND, () -> PEOPLE.reset(stranger, id, Instant.now()));
      refused(Refusal.Kind.NOT_FOUND, () -> PEOPLE.close(stranger, id, Instant.now()));
      refused(Refusal.Kind.NOT_FOUND, () -> PEOPLE.reopen(stranger, id, Instant.now()));
    }
    refused(Refusal.Kind.NOT_FOUND, () -> PEOPLE.get(WEST, OFFICE.id()));
    refused(Refusal.Kind.NOT_FOUND, () -> PEOPLE.get(WEST, WEST.id()));
    assertThat(PEOPLE.list(WEST, "", 0, 50).shown())
        .extracting(Person::login)
        .containsExactly("west-keeper");
    assertThat(PEOPLE.list(REPAIR, "", 0, 50).total()).isZero();
  }

  @Test
  void nobodyOpensWhatStandsAboveThem() {
    refused(
        Refusal.Kind.FORBIDDEN, () -> PEOPLE.open(EAST, unit("boss", Role.OFFICE), Instant.now()));
    refused(
        Refusal.Kind.FORBIDDEN,
        () -> PEOPLE.open(REPAIR, new Newcomer.ForKeeper("mate", "同事", E1), Instant.now()));
    refused(
        Refusal.Kind.NOT_FOUND,
        () -> PEOPLE.open(EAST, new Newcomer.ForKeeper("foreign", "外人", W1), Instant.now()));
    refused(
        Refusal.Kind.CONFLICT,
        () -> PEOPLE.open(EAST, new Newcomer.ForKeeper("office", "重名", E1), Instant.now()));
    assertThat(PEOPLE.list(OFFICE, "boss", 0, 50).total()).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"OFFICE", "SUBDISTRICT", "TECHNICIAN"})
  void theOfficeFindsWhomItOpened(Role role) {
    var login = "found-" + role.name().toLowerCase(Locale.ROOT);
    PEOPLE.open(OFFICE, unit(login, role), Instant.now());

    assertThat(PEOPLE.list(OFFICE, login.toUpperCase(Locale.ROOT), 0, 50).shown())
        .singleElement()
        .satisfies(person -> assertThat(person.role()).isEqualTo(role));
    assertThat(PEOPLE.list(OFFICE, "城东办事处", 0, 50).shown())
        .extracting(Person::login)
        .contains(login, "east")
        .doesNotContain("west", "office");
  }

  private static Newcomer unit(String login, Role role) {
    return new Newcomer.ForUnit(login, login + "的人", role, DISTRICT.east.id());
  }

  private static LogIn.LoggedIn in(String login, String password) throws SQLException {
    var came = DOOR.logIn(login, password, HERE);
    assertThat(came).isInstanceOf(LogIn.LoggedIn.class);
    return (LogIn.LoggedIn) came;
  }

  private static long sessions(LogIn.LoggedIn in) {
    try (var connection = DISTRICT.database.dataSource().getConnection();
        var statement =
            connection.prepareStatement("SELECT count(*) FROM web_session WHERE account_id = ?")) {
      statement.setLong(1, in.account().id());
      try (var found = statement.executeQuery()) {
        assertThat(found.next()).isTrue();
        return found.getLong(1);
      }
    } catch (SQLException broken) {
      throw new AssertionError(broken);
    }
  }

  private static void refused(Refusal.Kind kind, ThrowingCallable what) {
    assertThatThrownBy(what)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(kind));
  }
}
