package zhenzhi.collector.access;

import java.time.Duration;

/** What came of checking a login and a password. */
sealed interface Credentials {
  record Right(Account account) implements Credentials {}

  record Wrong() implements Credentials {}

  record TooSoon(Duration retryAfter) implements Credentials {}
}
