package zhenzhi.collector.imports.rows;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days, times and lengths as people here write them. What can be read in two ways is not
 * read: whether 10/8/2026 is in October or in August, nobody knows.
 */
final class Written {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.|年(\\d{1,2})月)(\\d{1,2})日?");
  private static final Pattern TIME =
      Pattern.compile("(\\d{1,2})(?:[:：]|时|点)(\\d{1,2})(?:(?:[:：]|分)(\\d{1,2})?)?秒?(?:\\.0+)?");
  private static final Pattern CLOCK_LENGTH = Pattern.compile("(\\d{1,3})[:：](\\d{2})[:：](\\d{2})");
  private static final Pattern WORD_LENGTH =
      Pattern.compile(
          "(?:(\\d{1,3}(?:\\.\\d{1,4})?)(?:小时|时))?(?:(\\d{1,5}(?:\\.\\d{1,4})?)(?:分钟|分))?(?:(\\d{1,6})秒钟?)?");

  private Written() {}

  static Optional<LocalDate> day(String text) {
    var match = DAY.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var month =
        java.util.stream.IntStream.rangeClosed(2, 5)
            .mapToObj(match::group)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElseThrow();
    try {
      return Optional.of(LocalDate.of(number(match, 1), Integer.parseInt(month), number(match, 6)));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  static Optional<LocalTime> time(String text) {
    var match = TIME.matcher(text);
    try {
      return match.matches()
          ? Optional.of(LocalTime.of(number(match, 1), number(match, 2), number(match, 3)))
          : Optional.empty();
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** A length needs its units: 1:30 may be minutes. */
  static Optional<Duration> length(String text) {
    var clock = CLOCK_LENGTH.matcher(text);
    if (clock.matches()) {
      return Optional.of(
          Duration.ofHours(number(clock, 1))
              .plusMinutes(number(clock, 2))
              .plusSeconds(number(clock, 3)));
    }
    var words = WORD_LENGTH.matcher(text.replace(" ", ""));
    if (text.isEmpty() || !words.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        Duration.ofSeconds(
            Math.round(decimal(words, 1) * 3_600 + decimal(words, 2) * 60 + decimal(words, 3))));
  }

  private static int number(Matcher match, int group) {
    var digits = match.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static double decimal(Matcher match, int group) {
    var digits = match.group(group);
    return digits == null ? 0 : Double.parseDouble(digits);
  }
}
