package zhenzhi.collector.paper;

/**
 * Makes text fit for a file: what XML cannot carry or what would turn the reading direction of a
 * line is spelt out, such as {@code [U+0007]}, so that it is neither lost nor obeyed.
 */
public final class Legible {
  private Legible() {}

  /** Line breaks and tabs stay. */
  public static String text(String text) {
    if (text.codePoints().allMatch(Legible::isPlain)) {
      return text;
    }
    var legible = new StringBuilder(text.length() + 16);
    var unix = text.replace("\r\n", "\n").replace('\r', '\n');
    unix.codePoints().forEach(point -> append(legible, point));
    return legible.toString();
  }

  /** The same on one line. */
  public static String line(String text) {
    return text(text).replace('\n', ' ').replace('\t', ' ');
  }

  private static void append(StringBuilder legible, int point) {
    if (isPlain(point)) {
      legible.appendCodePoint(point);
    } else {
      legible.append("[U+%04X]".formatted(point));
    }
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL -> point == '\n' || point == '\t';
      case Character.SURROGATE -> false;
      case Character.UNASSIGNED -> (point & 0xFFFE) != 0xFFFE;
      case Character.FORMAT -> !isDirection(point);
      default -> true;
    };
  }

  /** Embeddings, overrides and isolates, which outlast the name they stand in. */
  private static boolean isDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
