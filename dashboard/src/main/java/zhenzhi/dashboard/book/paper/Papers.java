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

  static PaperView of(String title, String site, String span, String back, List<Leaf> leaves) {
    var sheets = new ArrayList<Sheet>();
    for (var leaf : leaves) {
      sheets.addAll(sheets(site, leaf.book().rows().isDated() ? span : "", leaf));
    }
    return new PaperView(title, back, sheets);
  }

  private static List<Sheet> sheets(String site, String span, Leaf leaf) {
    var columns = leaf.book().columns();
    var cut =
        Sheets.across(columns.stream().map(BookColumn::width).toList(), ACROSS)
            .cut(leaf.standing().stream().map(row -> cells(columns, row)).toList());
    var sum = columns.stream().mapToInt(BookColumn::width).sum();
    var heads =
        columns.stream()
            .map(column -> new Head(column.name(), Math.round(100f * column.width() / sum)))
            .toList();
    var sheets = new ArrayList<Sheet>();
    for (var rows : cut) {
      var number = "第 " + (sheets.size() + 1) + " 页，共 " + cut.size() + " 页";
      sheets.add(new Sheet(leaf.book().name(), site, span, number, heads, rows));
    }
    return sheets;
  }

  static List<String> cells(List<BookColumn> columns, Row row) {
    return columns.stream().map(column -> print(row.cell(column.key()))).toList();
  }

  private static String print(Filled cell) {
    var value = cell.value().replace('\n', ' ');
    return cell.isCorrected() ? value + "（原记：" + cell.told().replace('\n', ' ') + "）" : value;
  }
}
