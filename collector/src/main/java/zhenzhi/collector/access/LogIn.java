package zhenzhi.collector.access;

import java.time.Duration;

/** What came of an attempt to log in. */
public sealed interface LogIn {

  /**
   * Let in.
   *
   * @param cookie the value for the session cookie; only its hash is kept
   */
  record LoggedIn(Account account, String cookie) implements LogIn {}

  /** No such login, a wrong password or a closed account: which of them is nobody's business. */
  record WrongPassword() implements LogIn {}

  /** The one-time password was right, and its time is over. */
  record Expired() implements LogIn {}

  /** Too many wrong passwords from there; not even looked at. */
  record TooSoon(Duration retryAfter) implements LogIn {}
}
