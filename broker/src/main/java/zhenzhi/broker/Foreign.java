package zhenzhi.broker;

import org.jspecify.annotations.Nullable;

/**
 * Text of somebody whom nobody knows, as it may stand in quotes in a line of the log. As it came it
 * could end the line and write the next, or be so long that the log forgets everything else.
 */
final class Foreign {
  /** Codes of stations and our topics are shorter. */
  static final int LONGEST = 64;

  /** Stands for what is not shown: Unicode's own sign for it. */
  private static final int NOT_SHOWN = 0xFFFD;

  private Foreign() {}

  /** Empty where there is none. */
  static String shown(@Nullable String text) {
    if (text == null) {
      return "";
    }
    var isLong = text.codePointCount(0, text.length()) > LONGEST;
    var shown = new StringBuilder();
    text.codePoints()
        .limit(isLong ? LONGEST - 1 : LONGEST)
        .map(Foreign::visible)
        .forEach(shown::appendCodePoint);
    return isLong ? shown + "…" : shown.toString();
  }

  private static int visible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          NOT_SHOWN;
      default -> character == '\'' ? NOT_SHOWN : character;
    };
  }
}
