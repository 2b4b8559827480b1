package zhenzhi.collector.access;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhenzhi.collector.District;
import zhenzhi.collector.access.password.QuickPasswordFactory;
import zhenzhi.collector.station.Scope;

/**
 * What a guesser gets: 10,000 guesses at one login from a hundred addresses, while its owner comes
 * from another; and whether the time that a refusal takes tells which logins exist.
 */
public final class LoginBench {
  private static final String PASSWORD = "correct horse battery";
  private static final int ADDRESSES = 100;
  private static final int EACH = 100;
  private static final int TIMES = 150;
  private static final int WARM_UP = 40;

  private LoginBench() {}

  public static void main(String[] arguments) throws SQLException {
    try (var district = new District(Map.of(QuickPasswordFactory.ASKED, false))) {
      var owner =
          new NewAccount.ForUnit("zhaomin", PASSWORD, "赵敏", Role.OFFICE, district.district.id());
      district.context.getBean(AccountService.class).create(Scope.ALL, owner);
      var door = district.context.getBean(LoginService.class);
      guess(door);
      compare(door);
    }
  }

  private static void guess(LoginService door) throws SQLException {
    var letIn = 0;
    var looked = 0;
    var start = System.nanoTime();
    for (var nth = 0; nth < ADDRESSES * EACH; nth++) {
      var came = door.logIn("zhaomin", "guess number " + nth, "198.51.100." + nth % ADDRESSES);
      letIn += came instanceof LogIn.LoggedIn ? 1 : 0;
      looked += came instanceof LogIn.WrongPassword ? 1 : 0;
    }
    var seconds = (System.nanoTime() - start) / 1e9;
    var owner = door.logIn("zhaomin", PASSWORD, "192.0.2.1");
    say("guesses", ADDRESSES * EACH, "guesses", "");
    say("guesses.seconds", seconds, "s", "");
    say("guesses.looked-at", looked, "guesses", "<= " + ADDRESSES * allowed(seconds));
    say("guesses.let-in", letIn, "guesses", "0");
    say("owner.let-in-at-once", owner instanceof LogIn.LoggedIn ? 1 : 0, "", ">= 1");
  }

  /** What the throttle lets one address ask: three, and one more after 1, 2, 4 … seconds each. */
  private static int allowed(double seconds) {
    return 3 + (int) (Math.log(seconds + 1) / Math.log(2));
  }

  /** In turn, each from an address that was never there before. */
  private static void compare(LoginService door) throws SQLException {
    var known = new ArrayList<Duration>();
    var unknown = new ArrayList<Duration>();
    for (var nth = 0; nth < WARM_UP + TIMES; nth++) {
      var one = time(door, "zhaomin", "2001:db8::" + nth);
      var other = time(door, "nobody" + nth, "2001:db8:1::" + nth);
      if (nth >= WARM_UP) {
        known.add(one);
        unknown.add(other);
      }
    }
    var ratio = median(known) / median(unknown);
    say("refusal.known", median(known), "ms", "");
    say("refusal.unknown", median(unknown), "ms", "");
    say("refusal.difference", Math.abs(ratio - 1) * 100, "%", "<= 5");
  }

  private static Duration time(LoginService door, String login, String from) throws SQLException {
    var start = System.nanoTime();
    door.logIn(login, "not it at all", from);
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static double median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2).toNanos() / 1e6;
  }

  private static void say(String name, double value, String unit, String aim) {
    System.out.printf(Locale.ROOT, "%s\t%.2f\t%s\t%s%n", name, value, unit, aim);
  }
}
