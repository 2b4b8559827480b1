package zhenzhi.dashboard.frame;

/**
 * Text as somebody can have typed it. What comes along when text is copied from elsewhere, and what
 * only a program sends, is left out: PostgreSQL refuses U+0000, a control character spoils a sheet,
 * and one that turns the direction of writing (Unicode TR 36, 3.3) shows a reader other words than
 * are stored.
 */
final class Typed {
  private Typed() {}

  static String of(String text) {
    return text.codePoints().allMatch(Typed::isTyped)
        ? text
        : text.codePoints()
            .filter(Typed::isTyped)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isTyped(int point) {
    return switch (point) {
      case '\t', '\n', '\r' -> true;
      default -> !Character.isISOControl(point) && !turns(point) && !isNothing(point);
    };
  }

  /** LRE to RLO, LRI to PDI. */
  private static boolean turns(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }

  /** Halves of pairs, and what Unicode promises never to use: XML has no word for them. */
  private static boolean isNothing(int point) {
    return Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
  }
}
