package zhenzhi.dashboard.book.paper;

import java.time.LocalDate;
import java.util.List;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.BookColumn;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.page.Row;
import zhenzhi.collector.book.shelf.Leaf;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.SheetBook;
import zhenzhi.collector.paper.Table;
import zhenzhi.dashboard.frame.Csv;

/** Books for those who go on calculating: a sheet for each. */
final class BookSheets {
  private BookSheets() {}

  static SheetBook book(String title, List<String> notes, LocalDate today, List<Leaf> leaves) {
    return new SheetBook(
        title,
        today,
        leaves.stream()
            .map(leaf ->
                new SheetBook.Page(leaf.book().name(), leaf.book().name(), notes, table(leaf)))
            .toList());
  }

  static String csv(Leaf leaf) {
    var columns = leaf.book().columns();
    return Csv.of(
        columns.stream().map(BookColumn::name).toList(),
        leaf.standing().stream().map(row -> Papers.cells(columns, row)).toList());
  }

  private static Table table(Leaf leaf) {
    return new Table(
        "",
        "",
        leaf.book().columns().stream()
            .map(column -> new Column(column.name(), kind(column.type()), column.width()))
            .toList(),
        leaf.standing().stream().map(row -> cells(leaf.book(), row)).toList(),
        List.of());
  }

  private static Column.Kind kind(ColumnType type) {
    return switch (type) {
      case ColumnType.Day() -> Column.Kind.DATE;
      case ColumnType.Hours() -> Column.Kind.HOURS;
      case ColumnType.Count() -> Column.Kind.INTEGER;
      case ColumnType.People() -> Column.Kind.INTEGER;
      case ColumnType.Times(),
          ColumnType.Words(),
          ColumnType.Name(),
          ColumnType.Choice _,
          ColumnType.Phone() ->
          Column.Kind.TEXT;
    };
  }

  private static List<Cell> cells(Book book, Row row) {
    var texts = Papers.cells(book.columns(), row);
    return book.columns().stream()
        .map(column -> cell(column.type(), texts.get(book.columns().indexOf(column))))
        .toList();
  }

  /** A figure that was corrected carries what it was, and is words then. */
  private static Cell cell(ColumnType type, String text) {
    if (text.isEmpty()) {
      return Cell.unknown();
    }
    return switch (type) {
      case ColumnType.Day() when text.length() == 10 -> Cell.day(LocalDate.parse(text));
      case ColumnType.Hours() -> ColumnType.hours(text).map(Cell::hours).orElse(Cell.text(text));
      case ColumnType.Count() when text.matches("[0-9]+") -> Cell.whole(Long.parseLong(text));
      case ColumnType.People() when text.matches("[0-9]+") -> Cell.whole(Long.parseLong(text));
      case ColumnType.Day _,
          ColumnType.Count _,
          ColumnType.People _,
          ColumnType.Times _,
          ColumnType.Words _,
          ColumnType.Name _,
          ColumnType.Choice _,
          ColumnType.Phone _ ->
          Cell.text(text);
    };
  }
}
