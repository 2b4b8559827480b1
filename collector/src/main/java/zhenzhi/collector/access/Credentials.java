package zhenzhi.collector.access;

import java.time.Duration;
import java.util.OptionalLong;

/** What came of checking a login and a password. */
sealed interface Credentials {
  /** {@code mustChange}: whether it was a one-time password. */
  record Right(Account account, boolean mustChange) implements Credentials {}

  /** {@code account}: whose the login is; empty for nobody's. */
  record Wrong(OptionalLong account) implements Credentials {}

  /** It was right, and a one-time password whose time is over. */
  record Expired() implements Credentials {}

  record TooSoon(Duration retryAfter) implements Credentials {}
}
