package zhenzhi.protocol;

import java.util.regex.Pattern;

/**
 * The name a site goes by in topics, certificates and on paper, such as {@code sn-0017}.
 *
 * @param value 2 to 32 characters out of {@code a-z 0-9 -}, beginning and ending with a letter or
 *     digit; it stands in a topic, so it holds no {@code /}, {@code +} or {@code #}
 */
public record StationCode(String value) implements Comparable<StationCode> {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}[a-z0-9]");

  public StationCode {
    if (!isCode(value)) {
      throw new IllegalArgumentException("not a station code: '" + value + "'");
    }
  }

  /** Whether {@code text} could name a station. */
  public static boolean isCode(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(StationCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
