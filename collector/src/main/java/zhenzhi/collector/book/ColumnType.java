package zhenzhi.collector.book;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands in a column: reads what people write into the one form in which it is kept. */
public sealed interface ColumnType {
  /** Longer words are no entry of a book. */
  int LONGEST = 500;

  /** A day, such as {@code 2026-11-20}. */
  record Day() implements ColumnType {}

  /** From when to when, such as {@code 19:00-20:30}; see {@link Sitting}. */
  record Times() implements ColumnType {}

  /** Hours to two decimals, such as {@code 1.50}: up to a day. */
  record Hours() implements ColumnType {}

  /** A count from 0 to 999,999. */
  record Count() implements ColumnType {}

  /** Up to {@value #LONGEST} characters. */
  record Words() implements ColumnType {}

  /** Somebody, in as many characters: forgotten when the time of the archive is over. */
  record Name() implements ColumnType {}

  /** One of some words. */
  record Choice(List<String> of) implements ColumnType {
    public Choice {
      of = List.copyOf(of);
    }
  }

  /** How many, such as {@code 18}, or who: names with {@code 、} between them. */
  record People() implements ColumnType {}

  /** A telephone number: the book it stands in is not for everybody. */
  record Phone() implements ColumnType {}

  /** As it is kept; absent when it does not fit. What is empty always fits. */
  default Optional<String> read(String text) {
    var plain = text.replace("\r\n", "\n").strip();
    if (plain.isEmpty()) {
      return Optional.of("");
    }
    return switch (this) {
      case Day() -> day(plain);
      case Times() -> Sitting.read(plain).map(Sitting::print);
      case Hours() -> hours(plain).map(ColumnType::print);
      case Count() -> matching(plain, "[0-9]{1,6}");
      case Words(), Name() -> plain.length() > LONGEST ? Optional.empty() : Optional.of(plain);
      case Choice(var of) -> of.contains(plain) ? Optional.of(plain) : Optional.empty();
      case People() -> people(plain);
      case Phone() -> matching(plain, "[+0-9][0-9 -]{4,19}");
    };
  }

  private static Optional<String> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text).toString());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  /** Hours as {@link #read} leaves them; absent when there are none. */
  static Optional<Duration> hours(String text) {
    if (!text.matches("[0-9]{1,2}(\\.[0-9]{1,2})?")) {
      return Optional.empty();
    }
    var dot = text.indexOf('.');
    var whole = Long.parseLong(dot < 0 ? text : text.substring(0, dot));
    var rest = dot < 0 ? "00" : (text.substring(dot + 1) + "0").substring(0, 2);
    var length = Duration.ofHours(whole).plusSeconds(Long.parseLong(rest) * 36);
    return length.compareTo(Duration.ofDays(1)) > 0 ? Optional.empty() : Optional.of(length);
  }

  /** Hours to two decimals, as everywhere. */
  static String print(Duration length) {
    var hundredths = (length.toMillis() + 18_000) / 36_000;
    return "%d.%02d".formatted(hundredths / 100, hundredths % 100);
  }

  private static Optional<String> people(String text) {
    return text.matches("[0-9]{1,5}")
        ? Optional.of(String.valueOf(Integer.parseInt(text)))
        : Optional.of(String.join("、", names(text))).filter(names -> names.length() <= LONGEST);
  }

  /** Those who are named, in their order. */
  static List<String> names(String text) {
    return Arrays.stream(text.split("[、,，;；\\s]+", -1))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** How many people {@link #read} left: a number, or names. */
  static int count(String people) {
    return people.matches("[0-9]{1,6}") ? Integer.parseInt(people) : names(people).size();
  }

  private static Optional<String> matching(String text, String pattern) {
    return text.matches(pattern) ? Optional.of(text) : Optional.empty();
  }
}
