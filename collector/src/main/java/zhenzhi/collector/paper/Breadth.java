package zhenzhi.collector.paper;

/** How broad text is in a Chinese font, counted in halves of a Chinese character. */
public final class Breadth {
  private Breadth() {}

  public static int of(String text) {
    return text.codePoints().map(Breadth::of).sum();
  }

  private static int of(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.FORMAT, Character.ENCLOSING_MARK -> 0;
      default -> isNarrow(point) ? 1 : 2;
    };
  }

  /** Dashes, quotation marks and dots from U+2010 are as broad as a character in Chinese fonts. */
  private static boolean isNarrow(int point) {
    return point < 0x2010 || (point >= 0xFF61 && point <= 0xFFDC);
  }
}
