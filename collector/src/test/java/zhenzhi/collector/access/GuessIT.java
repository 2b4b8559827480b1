package zhenzhi.collector.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhenzhi.collector.District;
import zhenzhi.collector.station.Scope;

/**
 * Somebody guesses for a night, and the owner comes in the morning. {@code ./bench login}: more.
 */
class GuessIT {
  private static final String PASSWORD = "correct horse battery";
  private static final int ADDRESSES = 10;
  private static final int GUESSES = 2_000;

  /** A login that nobody can have costs what any wrong one does, and no more memory. */
  @Test
  void whoeverSendsMuchIsNotRemembered() throws SQLException {
    try (var district = new District(Map.of())) {
      var door = district.context.getBean(LoginService.class);
      for (var nth = 0; nth < 3; nth++) {
        var login = nth + "a".repeat(1_000_000);
        assertThat(door.logIn(login, login, "192.0.2.1")).isInstanceOf(LogIn.WrongPassword.class);
      }

      // All of them were one: nothing of what was sent is kept.
      assertThat(door.logIn("b".repeat(1_000), "x", "192.0.2.1")).isInstanceOf(LogIn.TooSoon.class);
    }
  }

  @Test
  void nobodyGetsInAndTheOwnerIsNotLockedOut() throws SQLException {
    try (var district = new District(Map.of())) {
      district
          .context
          .getBean(AccountService.class)
          .create(
              Scope.ALL,
              new NewAccount.ForUnit(
                  "zhaomin", PASSWORD, "赵敏", Role.OFFICE, district.district.id()));
      var door = district.context.getBean(LoginService.class);
      var looked = new ArrayList<LogIn>();
      for (var nth = 0; nth < GUESSES; nth++) {
        var came = door.logIn("zhaomin", "guess " + nth, "198.51.100." + nth % ADDRESSES);
        if (!(came instanceof LogIn.TooSoon)) {
          looked.add(came);
        }
      }

      assertThat(looked).hasSizeBetween(3 * ADDRESSES, 20 * ADDRESSES);
      assertThat(looked).allMatch(LogIn.WrongPassword.class::isInstance);
      assertThat(door.logIn("zhaomin", PASSWORD, "198.51.100.1"))
          .as("the right password from where somebody guesses")
          .isInstanceOf(LogIn.TooSoon.class);
      assertThat(door.logIn("zhaomin", PASSWORD, "192.0.2.1")).isInstanceOf(LogIn.LoggedIn.class);
    }
  }
}
