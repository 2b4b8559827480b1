package zhenzhi.dashboard.frame;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Tables as files for a spreadsheet. */
public final class Csv {
  /** Tells a spreadsheet that what follows is UTF-8. */
  private static final String BOM = "\uFEFF";

  private Csv() {}

  public static String of(List<String> head, List<List<String>> rows) {
    var text = new StringBuilder(BOM).append(row(head));
    rows.forEach(cells -> text.append(row(cells)));
    return text.toString();
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(joining(",", "", "\r\n"));
  }

  /**
   * A spreadsheet would run a cell that begins like a formula, in a Chinese one with signs of full
   * width, too; the apostrophe makes it text.
   */
  static String cell(String text) {
    var harmless = text.matches("(?s)[=+\\-@＝＋－＠\t\r\n].*") ? "'" + text : text;
    return "\"" + harmless.replace("\"", "\"\"") + "\"";
  }
}
