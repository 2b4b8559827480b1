package zhenzhi.collector.access;

import java.time.Duration;
import java.util.OptionalLong;

/** What came of checking a login and a password. */
sealed interface Credentials {
  /** {@code due}: what they must do first. */
  record Right(Account account, Due due) implements Credentials {}

  /** {@code account}: whose the login is; empty for nobody's. */
  record Wrong(OptionalLong account) implements Credentials {}

  /** It was right, and a one-time password whose time is over. */
  record Expired() implements Credentials {}

  record TooSoon(Duration retryAfter) implements Credentials {}
}
