package zhenzhi.collector.ingest;

import java.nio.charset.StandardCharsets;

/** Foreign text, fit for a table and a log. */
final class Plain {
  private Plain() {}

  /** {@code text} without what PostgreSQL refuses or what breaks a line, at most so long. */
  static String text(String text, int most) {
    var length = text.codePointCount(0, text.length());
    var brief = length <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    var wellFormed = new String(brief.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return wellFormed.replaceAll("\\p{Cntrl}", " ");
  }
}
