package zhenzhi.collector.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.imports.rows.Field;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.SheetBook.Page;
import zhenzhi.collector.paper.Table;

/** What a file of a kind looks like, with two lines as an example, to be filled in. */
public final class ImportTemplate {
  private ImportTemplate() {}

  public static List<String> heads(ImportKind kind) {
    return kind.layout().stream().map(Field::name).toList();
  }

  /** The example, line by line. */
  public static List<List<String>> lines(ImportKind kind) {
    var lines = new ArrayList<List<String>>();
    for (var i = 0; i < 2; i++) {
      var line = i;
      lines.add(kind.layout().stream().map(field -> field.examples().get(line)).toList());
    }
    return lines;
  }

  /** With a second sheet that explains every column. */
  public static SheetBook book(ImportKind kind, String title, LocalDate date) {
    return new SheetBook(title, date, List.of(form(kind, title), explanations(kind)));
  }

  private static Page form(ImportKind kind, String title) {
    var columns = kind.layout().stream().map(field -> text(field.name(), 11)).toList();
    return new Page(
        title, "", List.of(), new Table("", "", columns, cells(lines(kind)), List.of()));
  }

  private static Page explanations(ImportKind kind) {
    var lines =
        kind.layout().stream()
            .map(field ->
                List.of(
                    field.name(),
                    field.isRequired() ? "必填" : "可以不填",
                    field.explains(),
                    String.join("、", field.aliases())))
            .toList();
    return new Page(
        "填写说明",
        "填写说明",
        List.of("把第一张表的两行例子换成自己的内容。表头不要改；不要合并单元格，不要用公式。"),
        new Table(
            "",
            "",
            List.of(text("列", 8), text("必填", 5), text("怎么填", 36), text("也认得的表头", 20)),
            cells(lines),
            List.of()));
  }

  private static List<List<Cell>> cells(List<List<String>> lines) {
    return lines.stream().map(line -> line.stream().map(Cell::text).toList()).toList();
  }

  private static Column text(String title, int width) {
    return new Column(title, Column.Kind.TEXT, width);
  }
}
