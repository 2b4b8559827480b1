package zhenzhi.collector.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.access.SecondService.Answer;
import zhenzhi.collector.access.second.Authenticator;
import zhenzhi.collector.access.second.Base32;
import zhenzhi.collector.station.Scope;

class SecondIT {
  private static final District DISTRICT = new District(Map.of());
  private static final SecondService SECONDS = DISTRICT.context.getBean(SecondService.class);
  private static final String PASSWORD = "correct horse battery";
  private static final byte[] THEIRS = "12345678901234567890".getBytes(US_ASCII);
  private static final byte[] ANOTHER = "09876543210987654321".getBytes(US_ASCII);

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  /** Somebody sits down at an open screen with a telephone of their own. */
  @Test
  void nobodyPutsTheirTelephoneInThePlaceOfAnother() {
    var office = account("office");

    assertThat(SECONDS.begin(office, "", THEIRS, "000000")).isEqualTo(new Answer.Wrong());
    assertThat(SECONDS.begin(office, "", THEIRS, code(THEIRS))).isEqualTo(new Answer.Right());
    assertThat(SECONDS.begin(office, "", ANOTHER, code(ANOTHER))).isEqualTo(new Answer.Wrong());
    DISTRICT.given("UPDATE account SET second_step = second_step - 5");
    assertThat(SECONDS.end(office, code(ANOTHER), "192.0.2.1")).isEqualTo(new Answer.Wrong());
    assertThat(SECONDS.end(office, code(THEIRS), "192.0.2.1")).isEqualTo(new Answer.Right());
    assertThat(SECONDS.begin(office, "", ANOTHER, code(ANOTHER))).isEqualTo(new Answer.Right());
  }

  /** The password is known, and there are as many addresses as codes. */
  @Test
  void codesAreSlowForWhoeverKnowsThePassword() {
    var office = account("guessed");
    SECONDS.begin(office, "", THEIRS, code(THEIRS));
    DISTRICT.given("UPDATE account SET second_step = second_step - 5");
    for (var nth = 0; nth < 10; nth++) {
      assertThat(SECONDS.pass(office, "", "000000", "192.0.2." + nth))
          .isEqualTo(new Answer.Wrong());
    }

    DISTRICT.given("UPDATE account SET second_wrong_at = second_wrong_at - INTERVAL '4 minutes'");
    assertThat(SECONDS.pass(office, "", code(THEIRS), "198.51.100.1"))
        .isInstanceOfSatisfying(
            Answer.TooSoon.class,
            soon -> assertThat(soon.retryAfter()).isPositive().isLessThan(Duration.ofMinutes(1)));
    DISTRICT.given("UPDATE account SET second_wrong_at = second_wrong_at - INTERVAL '1 minute'");
    assertThat(SECONDS.pass(office, "", "000000", "198.51.100.2")).isEqualTo(new Answer.Wrong());
    assertThat(SECONDS.pass(office, "", code(THEIRS), "198.51.100.3"))
        .isInstanceOf(Answer.TooSoon.class);
    DISTRICT.given("UPDATE account SET second_wrong_at = second_wrong_at - INTERVAL '5 minutes'");
    assertThat(SECONDS.pass(office, "", code(THEIRS), "198.51.100.4"))
        .isEqualTo(new Answer.Right());
  }

  @Test
  void whoeverIsInWithoutOneIsNotAnyMore() throws SQLException {
    var office = account("shared");
    var door = DISTRICT.context.getBean(LoginService.class);
    var thief = ((LogIn.LoggedIn) door.logIn("shared", PASSWORD, "192.0.2.1")).cookie();
    var owner = ((LogIn.LoggedIn) door.logIn("shared", PASSWORD, "192.0.2.2")).cookie();

    SECONDS.begin(office, owner, THEIRS, code(THEIRS));

    var sessions = DISTRICT.context.getBean(SessionService.class);
    assertThat(sessions.find(owner)).isPresent();
    assertThat(sessions.find(thief)).isEmpty();
  }

  private static Account account(String login) {
    return DISTRICT
        .context
        .getBean(AccountService.class)
        .create(
            Scope.ALL,
            new NewAccount.ForUnit(login, PASSWORD, "赵敏", Role.OFFICE, DISTRICT.district.id()));
  }

  private static String code(byte[] secret) {
    return new Authenticator(Base32.of(secret)).code(Instant.now());
  }
}
