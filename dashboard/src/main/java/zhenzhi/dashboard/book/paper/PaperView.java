package zhenzhi.dashboard.book.paper;

import java.util.List;

/**
 * Books cut into sheets.
 *
 * @param back address of the books
 */
public record PaperView(String title, String back, List<Sheet> sheets) {
  public PaperView {
    sheets = List.copyOf(sheets);
  }

  /**
   * A sheet.
   *
   * @param number such as {@code 第 2 页，共 3 页}
   */
  public record Sheet(
      String title,
      String site,
      String span,
      String number,
      List<Head> heads,
      List<List<String>> rows) {
    public Sheet {
      heads = List.copyOf(heads);
      rows = List.copyOf(rows);
    }
  }

  /**
   * The head of a column.
   *
   * @param width in percent of the table
   */
  public record Head(String name, int width) {}
}
