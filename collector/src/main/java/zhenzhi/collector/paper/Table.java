package zhenzhi.collector.paper;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import zhenzhi.collector.paper.Total.Given;
import zhenzhi.collector.paper.Total.Sum;

/**
 * Rows of typed cells under titled columns: a table on paper and a sheet in a book.
 *
 * @param unit such as 单位：学时; empty for none
 * @param totals one for each column, or none at all
 */
public record Table(
    String caption, String unit, List<Column> columns, List<List<Cell>> rows, List<Total> totals) {

  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    totals = List.copyOf(totals);
    for (var row : rows) {
      check(columns, row);
    }
    if (!totals.isEmpty() && totals.size() != columns.size()) {
      throw new IllegalArgumentException(
          totals.size() + " totals below " + columns.size() + " columns");
    }
    for (var i = 0; i < totals.size(); i++) {
      if (totals.get(i) instanceof Sum && !isSummable(columns.get(i).kind())) {
        throw new IllegalArgumentException("no sum of column '" + columns.get(i).title() + "'");
      }
    }
  }

  /** The last row as cells; empty if the table has none. */
  public List<Cell> totalRow() {
    return IntStream.range(0, totals.size()).mapToObj(this::total).toList();
  }

  private Cell total(int column) {
    return switch (totals.get(column)) {
      case Given(var cell) -> cell;
      case Sum _ -> sum(rows.stream().map(row -> row.get(column)).toList());
    };
  }

  private static Cell sum(List<Cell> cells) {
    var sum = Cell.unknown();
    for (var cell : cells) {
      sum = plus(sum, cell);
    }
    return sum;
  }

  private static Cell plus(Cell sum, Cell cell) {
    return switch (cell) {
      case Cell.Whole(var number) -> Cell.whole(Math.addExact(wholeOf(sum), number));
      case Cell.Hours(var length) -> Cell.hours(lengthOf(sum).plus(length));
      case Cell.Text _, Cell.Tenths _, Cell.Percent _, Cell.Day _, Cell.Unknown _ -> sum;
    };
  }

  private static long wholeOf(Cell sum) {
    return sum instanceof Cell.Whole(var number) ? number : 0;
  }

  private static Duration lengthOf(Cell sum) {
    return sum instanceof Cell.Hours(var length) ? length : Duration.ZERO;
  }

  private static boolean isSummable(Column.Kind kind) {
    return switch (kind) {
      case INTEGER, HOURS -> true;
      case TEXT, TENTHS, PERCENT, DATE -> false;
    };
  }

  private static void check(List<Column> columns, List<Cell> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(
          row.size() + " cells in a row of " + columns.size() + " columns");
    }
    for (var i = 0; i < row.size(); i++) {
      if (!columns.get(i).takes(row.get(i))) {
        throw new IllegalArgumentException(
            "column '" + columns.get(i).title() + "' does not take " + row.get(i));
      }
    }
  }
}
