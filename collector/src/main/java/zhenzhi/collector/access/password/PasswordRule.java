package zhenzhi.collector.access.password;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Optional;

/**
 * What a password must be: long enough, and not what a guesser tries first. No digits, capitals or
 * signs are asked for, and none has to be changed from time to time (NIST SP 800-63B, 3.1.1.2):
 * both lead to passwords on a note beside the box.
 */
public final class PasswordRule {
  /** Characters. NIST SP 800-63B asks for no fewer. */
  public static final int SHORTEST = 8;

  /** Characters; as many as the log-in form takes. */
  public static final int LONGEST = 128;

  /** Fewer different characters than this are none to speak of. */
  private static final int FEWEST_DIFFERENT = 4;

  private PasswordRule() {}

  /** What is wrong with it for that login and person; empty for nothing. */
  public static Optional<Weakness> weakness(String password, String login, String person) {
    var length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      return Optional.of(Weakness.TOO_SHORT);
    }
    if (length > LONGEST) {
      return Optional.of(Weakness.TOO_LONG);
    }
    var plain = plain(password);
    if (plain.isEmpty() || CommonPasswords.has(plain)) {
      return Optional.of(Weakness.COMMON);
    }
    if (isMostly(plain, plain(login)) || isMostly(plain, plain(person))) {
      return Optional.of(Weakness.TELLS_WHO);
    }
    return plain.chars().distinct().count() < FEWEST_DIFFERENT || isRun(plain)
        ? Optional.of(Weakness.TOO_EVEN)
        : Optional.empty();
  }

  /** Letters and digits alone, small: what a guesser varies last. */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(joining());
  }

  /** Whether little is left of it once the name is taken out. */
  private static boolean isMostly(String plain, String name) {
    return name.length() > 1 && plain.replace(name, "").length() < FEWEST_DIFFERENT;
  }

  /** Whether each character is the next one, or the one before, all the way. */
  private static boolean isRun(String plain) {
    var step = plain.charAt(1) - plain.charAt(0);
    for (var at = 1; at < plain.length(); at++) {
      if (plain.charAt(at) - plain.charAt(at - 1) != step) {
        return false;
      }
    }
    return Math.abs(step) <= 1;
  }
}
