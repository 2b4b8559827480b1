package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.OptionalLong;
import zhenzhi.collector.access.password.PasswordService;

/** Checks passwords, slowly for whoever guesses. */
@Singleton
class CredentialService {
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

  Credentials check(String login, String password, String from) {
    var wait = throttle.attempt(login, from, clock.instant());
    if (!wait.isZero()) {
      return new Credentials.TooSoon(wait);
    }
    var row = accounts.find(login);
    if (row.isEmpty()) {
      passwords.matchNobody(password);
      return new Credentials.Wrong(OptionalLong.empty());
    }
    if (!passwords.matches(password, row.get().passwordHash())) {
      return new Credentials.Wrong(OptionalLong.of(row.get().id()));
    }
    throttle.succeeded(login, from);
    return row.get().isExpired(clock.instant())
        ? new Credentials.Expired()
        : new Credentials.Right(row.get().account(), row.get().due());
  }
}
