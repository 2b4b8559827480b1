package zhenzhi.collector.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import zhenzhi.collector.access.second.TelephoneCodeFactory;

/**
 * Asks for the code of a telephone besides the password, from whoever wants that and from whom it
 * is asked.
 */
@Singleton
public class SecondService {
  /** Wrong codes in a row, of whatever address, that cost nothing. */
  private static final int FREE = 10;

  /** After those; a million codes, of which three are good at a time, then last three years. */
  private static final Duration PAUSE = Duration.ofMinutes(5);

  private final SecondRepository seconds;
  private final SessionService sessions;
  private final ThrottleService throttle;
  private final InstantSource clock;

  SecondService(
      SecondRepository seconds,
      SessionService sessions,
      ThrottleService throttle,
      InstantSource clock) {
    this.seconds = seconds;
    this.sessions = sessions;
    this.throttle = throttle;
    this.clock = clock;
  }

  /** What came of a code. */
  public sealed interface Answer {
    record Right() implements Answer {}

    record Wrong() implements Answer {}

    /** Too many wrong codes; not even looked at. */
    record TooSoon(Duration retryAfter) implements Answer {}
  }

  /** Whether somebody of that role has no choice. */
  public boolean isAskedOf(Role role) {
    return sessions.asksCodesOf(role);
  }

  public boolean isOn(Account account) {
    return seconds.find(account.id()).isPresent();
  }

  /**
   * From now on, codes of {@code secret} are asked for; the first proves that the telephone has it.
   * Nobody at an open screen puts theirs in the place of another: that one is to be ended first.
   * Whoever is logged in elsewhere without one is not any more.
   *
   * @param cookie of the session that goes on
   */
  public Answer begin(Account account, String cookie, byte[] secret, String code) {
    var step = TelephoneCodeFactory.step(secret, code, 0, clock.instant());
    if (step.isEmpty() || seconds.begin(account.id(), secret, step.getAsLong()) == 0) {
      return new Answer.Wrong();
    }
    sessions.endOthers(account.id(), cookie);
    return new Answer.Right();
  }

  /** No code is asked for any more; the last one is, so that nobody at an open screen does it. */
  public Answer end(Account account, String code, String from) {
    var answer = check(account, code, from);
    if (answer instanceof Answer.Right) {
      seconds.end(account.id());
    }
    return answer;
  }

  /** The session of {@code cookie} is open from now on. */
  public Answer pass(Account account, String cookie, String code, String from) {
    var answer = check(account, code, from);
    if (answer instanceof Answer.Right) {
      sessions.passSecond(cookie);
    }
    return answer;
  }

  /**
   * Slow by account as well, unlike passwords: who comes so far knows the password, and may have as
   * many addresses as there are codes.
   */
  private Answer check(Account account, String code, String from) {
    var key = account.login() + "\u0000second";
    var now = clock.instant();
    var wait = throttle.attempt(key, from, now);
    if (!wait.isZero()) {
      return new Answer.TooSoon(wait);
    }
    if (seconds.attempt(account.id(), FREE, now, now.minus(PAUSE)) == 0) {
      var newest = seconds.attemptedAt(account.id()).orElse(now);
      return new Answer.TooSoon(Duration.between(now, newest.plus(PAUSE)));
    }
    var step = step(account, code);
    if (step.isEmpty() || seconds.take(account.id(), step.getAsLong()) == 0) {
      return new Answer.Wrong();
    }
    throttle.succeeded(key, from);
    return new Answer.Right();
  }

  private OptionalLong step(Account account, String code) {
    return seconds
        .find(account.id())
        .map(row ->
            TelephoneCodeFactory.step(row.secondSecret(), code, row.secondStep(), clock.instant()))
        .orElse(OptionalLong.empty());
  }
}
