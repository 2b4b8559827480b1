package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import java.time.Instant;
import zhenzhi.collector.access.password.PasswordRule;
import zhenzhi.collector.access.password.PasswordService;
import zhenzhi.collector.access.password.Weakness;

/** Gives an account another password. Whoever was logged in with the one before is not any more. */
@Singleton
public class OwnPasswordService {
  private final AccountRepository accounts;
  private final PasswordService passwords;
  private final CredentialService credentials;
  private final SessionService sessions;

  OwnPasswordService(
      AccountRepository accounts,
      PasswordService passwords,
      CredentialService credentials,
      SessionService sessions) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.credentials = credentials;
    this.sessions = sessions;
  }

  /** What came of choosing a password. */
  public sealed interface Choice {
    /** It holds, and a new session has begun. */
    record Chosen(LogIn.LoggedIn in) implements Choice {}

    /** The one before was not right, or wrong too often. */
    record NotTheirs(LogIn why) implements Choice {}

    record TooWeak(Weakness weakness) implements Choice {}

    /** It is the one before. */
    record Same() implements Choice {}
  }

  /**
   * Somebody chooses their own.
   *
   * @param before the password that they came in with, asked again
   * @param from the address that the request came from
   */
  public Choice choose(Account account, String before, String chosen, String from) {
    switch (credentials.check(account.login(), before, from)) {
      case Credentials.Wrong _ -> {
        return new Choice.NotTheirs(new LogIn.WrongPassword());
      }
      case Credentials.TooSoon(var wait) -> {
        return new Choice.NotTheirs(new LogIn.TooSoon(wait));
      }
      case Credentials.Right _, Credentials.Expired _ -> {} // they are in already
    }
    if (chosen.equals(before)) {
      return new Choice.Same();
    }
    var weakness = PasswordRule.weakness(chosen, account.login(), account.person());
    if (weakness.isPresent()) {
      return new Choice.TooWeak(weakness.get());
    }
    accounts.setPassword(account.id(), passwords.hash(chosen), null);
    sessions.endAll(account.id());
    return new Choice.Chosen(new LogIn.LoggedIn(account, sessions.begin(account, false)));
  }

  /**
   * A superior hands out a one-time password, which opens the door until {@code until}. The
   * telephone is forgotten with the password: it may be what was lost.
   */
  public void issue(long account, String password, Instant until) {
    accounts.setPassword(account, passwords.hash(password), until);
    accounts.forgetSecond(account);
    sessions.endAll(account);
  }

  /** Wherever somebody is logged in, they are not any more. */
  public void logOutEverywhere(long account) {
    sessions.endAll(account);
  }
}
