package zhenzhi.collector.paper.docx;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhenzhi.collector.paper.Breadth;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Table;

/**
 * How broad the columns of a table are on a page, and how large its letters: columns share the page
 * as they wish, but a number is never broken over two lines, nor, where the page suffices, a word
 * as long as wished.
 *
 * @param type in half points: 小4号 (12 points), or smaller where the columns wish for more
 */
record DocxColumns(int[] widths, int type) {
  /** Left and right of what stands in a cell. */
  static final int MARGIN = 75;

  /** Two characters, such as 名次 or 合计. */
  private static final int SHORT = 4;

  /** A line that is full to the last point is broken all the same. */
  private static final int SLACK = 40;

  private static final int[] TYPES = {24, 21, 18};

  static DocxColumns of(Table table, int width) {
    var wishes = table.columns().stream().mapToInt(Column::width).toArray();
    var all = Arrays.stream(wishes).sum();
    var type =
        Arrays.stream(TYPES)
            .filter(size -> all * 10 * size <= width)
            .findFirst()
            .orElse(TYPES[TYPES.length - 1]);
    var shares = Arrays.stream(wishes).map(wish -> (int) ((long) width * wish / all)).toArray();
    var numbers = needs(table, type, SHORT);
    var words = needs(table, type, Integer.MAX_VALUE);
    var needs = Arrays.stream(words).sum() <= Arrays.stream(shares).sum() ? words : numbers;
    var widths = shared(shares, needs);
    widths[widths.length - 1] += width - Arrays.stream(widths).sum();
    return new DocxColumns(widths, type);
  }

  /** What each column needs for its numbers, and for words of its wished width up to a limit. */
  private static int[] needs(Table table, int type, int limit) {
    return IntStream.range(0, table.columns().size())
        .map(i -> {
          var column = table.columns().get(i);
          var longest = Math.min(limit, 2 * column.width());
          return cells(table, i).mapToInt(cell -> need(cell, longest, type)).max().orElse(0);
        })
        .toArray();
  }

  private static Stream<Cell> cells(Table table, int column) {
    var head = Stream.of(Cell.text(table.columns().get(column).title()));
    var rows = table.rows().stream().map(row -> row.get(column));
    var total = table.totalRow().stream().skip(column).limit(1);
    return Stream.of(head, rows, total).flatMap(cells -> cells);
  }

  /** A digit counts seven tenths of a character: what stands in for bold 宋体 may be so broad. */
  private static int need(Cell cell, int longest, int type) {
    var breadth = Breadth.of(cell.print());
    if (!(cell instanceof Cell.Text)) {
      return breadth * type * 7 + 2 * MARGIN;
    }
    return breadth > longest ? 0 : breadth * type * 5 + 2 * MARGIN + SLACK;
  }

  /** Gives each what it needs, from those whose share is more; if that is too little, as wished. */
  private static int[] shared(int[] shares, int[] needs) {
    var columns = IntStream.range(0, shares.length).boxed().toList();
    var lacking = columns.stream().mapToInt(i -> Math.max(0, needs[i] - shares[i])).sum();
    var spare = columns.stream().mapToInt(i -> Math.max(0, shares[i] - needs[i])).sum();
    if (lacking > spare || lacking == 0) {
      return shares;
    }
    return columns.stream()
        .mapToInt(i -> {
          var over = Math.max(0, shares[i] - needs[i]);
          return Math.max(needs[i], shares[i]) - (int) ((long) lacking * over / spare);
        })
        .toArray();
  }
}
