package zhenzhi.protocol;

/**
 * Text that any box may send and any database keeps: Unicode without control characters, because a
 * title with a line break spoils a table and PostgreSQL refuses U+0000.
 */
public final class Text {
  private static final char REPLACEMENT = '\uFFFD';

  private Text() {}

  /**
   * {@code raw} made to fit: control characters become spaces, the end is cut off at {@code most}.
   */
  public static String fitted(String raw, int most) {
    if (raw.length() <= most && isPlain(raw)) {
      return raw;
    }
    return raw.codePoints()
        .limit(most)
        .map(Text::plain)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether {@code text} holds neither control characters nor halves of surrogate pairs. */
  static boolean isPlain(String text) {
    for (var i = 0; i < text.length(); i++) {
      var unit = text.charAt(i);
      if (Character.isISOControl(unit)) {
        return false;
      }
      if (Character.isSurrogate(unit)) {
        return text.codePoints().allMatch(point -> plain(point) == point);
      }
    }
    return true;
  }

  private static int plain(int point) {
    if (Character.isISOControl(point)) {
      return ' ';
    }
    return Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point;
  }
}
