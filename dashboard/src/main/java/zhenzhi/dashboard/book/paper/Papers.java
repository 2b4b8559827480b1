package zhenzhi.dashboard.book.paper;

import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.book.BookColumn;
import zhenzhi.collector.book.page.Filled;
import zhenzhi.collector.book.page.Row;
import zhenzhi.collector.book.shelf.Leaf;
import zhenzhi.dashboard.book.paper.PaperView.Head;
import zhenzhi.dashboard.book.paper.PaperView.Sheet;

/** Puts books on paper: what was told stays visible beside a correction. */
final class Papers {
  /** Characters of 9 pt in the width of a sheet across, less its margins. */
  private static final int ACROSS = 85;

  private Papers() {}

  /**
   * What stands above every sheet.
   *
   * @param site with where it is and its code
   * @param span of a book with days
   * @param asOf of a register, which is as it is today
   */
  record About(String title, String site, String span, String asOf) {}

  static PaperView of(About about, String back, List<Leaf> leaves) {
    return new PaperView(
        about.title(),
        back,
        leaves.stream().flatMap(leaf -> sheets(about, leaf).stream()).toList());
  }

  private static List<Sheet> sheets(About about, Leaf leaf) {
    var span = leaf.book().rows().isDated() ? about.span() : about.asOf();
    var columns = leaf.book().columns();
    var cut =
        Sheets.across(columns.stream().map(BookColumn::width).toList(), ACROSS)
            .cut(leaf.standing().stream().map(row -> written(columns, row)).toList());
    var sum = columns.stream().mapToInt(BookColumn::width).sum();
    var heads =
        columns.stream()
            .map(column -> new Head(column.name(), Math.round(100f * column.width() / sum)))
            .toList();
    var sheets = new ArrayList<Sheet>();
    for (var rows : cut) {
      var number = "第 " + (sheets.size() + 1) + " 页，共 " + cut.size() + " 页";
      sheets.add(new Sheet(leaf.book().name(), about.site(), span, number, heads, rows));
    }
    return sheets;
  }

  /** In a cell of its own width: what was told stands below its correction. */
  private static List<String> written(List<BookColumn> columns, Row row) {
    return columns.stream()
        .map(column -> row.cell(column.key()))
        .map(cell -> line(cell.value()) + (cell.isCorrected() ? "\n原" + line(cell.told()) : ""))
        .toList();
  }

  /** For a file: what was told stands behind its correction. */
  static List<String> cells(List<BookColumn> columns, Row row) {
    return columns.stream().map(column -> print(row.cell(column.key()))).toList();
  }

  private static String print(Filled cell) {
    var value = line(cell.value());
    return cell.isCorrected() ? value + "（原记：" + line(cell.told()) + "）" : value;
  }

  private static String line(String text) {
    return text.replace('\n', ' ');
  }
}
