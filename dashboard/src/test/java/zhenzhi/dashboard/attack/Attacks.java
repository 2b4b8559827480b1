package zhenzhi.dashboard.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The corpus, {@code attacks.txt}. */
final class Attacks {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-F]{4})");

  /** More than any field takes. */
  private static final int LONG = 4_000;

  /** As much as most fields take. */
  static final int USUAL = 200;

  /** Whether each field gets the whole corpus, which takes some minutes. */
  private static final boolean WHOLE = System.getProperty("attack", "").equals("whole");

  private Attacks() {}

  static List<String> all() {
    var all = new ArrayList<String>();
    var file = Objects.requireNonNull(Attacks.class.getResourceAsStream("attacks.txt"));
    try (var lines = new BufferedReader(new InputStreamReader(file, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("# "))
          .map(Attacks::read)
          .forEach(all::add);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return all;
  }

  /** Elements and both quotes, short enough for nearly every field. */
  static String first() {
    return all().getFirst();
  }

  /**
   * What one form gets, the short first, since what was done once is mostly not possible again.
   *
   * @param nth of the forms: unless the corpus is sent as a whole, the next gets the next part
   */
  static List<String> forForm(int nth) {
    var packed = packed(USUAL);
    if (!WHOLE) {
      return List.of(first(), packed.get(nth % packed.size()), tooLong());
    }
    var whole = new ArrayList<String>();
    whole.add(first());
    whole.addAll(packed);
    whole.add(tooLong());
    return whole;
  }

  private static String tooLong() {
    return "<b data-hit>长".repeat(LONG);
  }

  /** What PostgreSQL keeps nowhere. */
  static String nul() {
    return all().stream().filter(attack -> attack.indexOf('\0') >= 0).findFirst().orElseThrow();
  }

  /**
   * The corpus in a few texts, each with several lines of it and none longer than {@code most}
   * unless a single line is.
   */
  static List<String> packed(int most) {
    var packed = new ArrayList<String>();
    var current = new StringBuilder();
    for (var attack : all()) {
      if (!current.isEmpty() && current.length() + attack.length() > most) {
        packed.add(current.toString());
        current.setLength(0);
      }
      current.append(attack);
    }
    packed.add(current.toString());
    return packed;
  }

  private static String read(String line) {
    return UNICODE
        .matcher(line)
        .replaceAll(found -> {
          var unit = (char) Integer.parseInt(found.group(1), 16);
          return unit == '\\' || unit == '$' ? "\\" + unit : String.valueOf(unit);
        })
        .translateEscapes();
  }
}
