package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalLong;
import zhenzhi.collector.access.password.PasswordRule;
import zhenzhi.collector.access.password.PasswordService;

/** Checks passwords, slowly for whoever guesses. */
@Singleton
class CredentialService {
  /** No login is longer ({@code Newcomer.LOGIN_FORM}), and nobody has us remember more. */
  private static final int LONGEST_LOGIN = 64;

  private final AccountRepository accounts;
  private final PasswordService passwords;
  private final ThrottleService throttle;
  private final InstantSource clock;

  CredentialService(
      AccountRepository accounts,
      PasswordService passwords,
      ThrottleService throttle,
      InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.throttle = throttle;
    this.clock = clock;
  }

  Credentials check(String entered, String password, String from) {
    var login = entered.length() > LONGEST_LOGIN ? "" : entered;
    var wait = throttle.attempt(login, from, clock.instant());
    if (!wait.isZero()) {
      return new Credentials.TooSoon(wait);
    }
    var row = accounts.find(login);
    if (row.isEmpty()) {
      passwords.matchNobody(shown(password));
      return new Credentials.Wrong(OptionalLong.empty());
    }
    if (!passwords.matches(shown(password), row.get().passwordHash())) {
      return new Credentials.Wrong(OptionalLong.of(row.get().id()));
    }
    throttle.succeeded(login, from);
    return row.get().isExpired(clock.instant())
        ? new Credentials.Expired()
        : new Credentials.Right(row.get().account(), row.get().due());
  }

  /** One that is too long is nobody's, and costs no more than a short one. */
  private static String shown(String password) {
    return password.length() > PasswordRule.LONGEST ? "" : password;
  }
}
