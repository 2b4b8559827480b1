package zhenzhi.collector.study;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Something that content is known by.
 *
 * @param key as names are compared: full-width and half-width letters are the same, and so are any
 *     spaces
 */
public record ContentName(Kind kind, String key) {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Which of the two things a box says of its content. The code, where there is one, is surer. */
  public enum Kind {
    CODE,
    TITLE
  }

  public static ContentName code(String code) {
    return new ContentName(Kind.CODE, key(code));
  }

  public static ContentName title(String title) {
    return new ContentName(Kind.TITLE, key(title));
  }

  private static String key(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ").strip();
  }
}
