package zhenzhi.collector.paper.xlsx;

import java.util.regex.Pattern;
import zhenzhi.collector.paper.Legible;

/** Text as a sheet holds it. */
final class XlsxText {
  /** Excel reads {@code _x0041_} as the letter A. */
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XlsxText() {}

  static String of(String text) {
    return ESCAPE.matcher(Legible.text(text)).replaceAll("_x005F_");
  }
}
