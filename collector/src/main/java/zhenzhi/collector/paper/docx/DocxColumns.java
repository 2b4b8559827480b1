package zhenzhi.collector.paper.docx;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhenzhi.collector.paper.Breadth;
import zhenzhi.collector.paper.Cell;
import zhenzhi.collector.paper.Column;
import zhenzhi.collector.paper.Table;

/**
 * How broad the columns of a table are on a page, and how large its letters: columns share the page
 * as they wish, but neither a number nor a word of two characters is broken over two lines.
 *
 * @param type in half points: 小4号 (12 points), or smaller where the columns wish for more
 */
record DocxColumns(int[] widths, int type) {
  /** Left and right of what stands in a cell. */
  static final int MARGIN = 75;

  /** Two characters, such as 名次 or 合计. */
  private static final int SHORT = 4;

  private static final int[] TYPES = {24, 21, 18};

  static DocxColumns of(Table table, int width) {
    var wishes = table.columns().stream().mapToInt(Column::width).toArray();
    var type =
        Arrays.stream(TYPES)
            .filter(size -> wished(wishes, size) <= width)
            .findFirst()
            .orElse(TYPES[TYPES.length - 1]);
    return new DocxColumns(shared(wishes, needs(table, type), width), type);
  }

  private static int wished(int[] wishes, int type) {
    return Arrays.stream(wishes).sum() * 10 * type;
  }

  /** What the numbers and the shortest words of each column need; the rest may be broken. */
  private static int[] needs(Table table, int type) {
    var rows = Stream.concat(table.rows().stream(), Stream.of(table.totalRow())).toList();
    return IntStream.range(0, table.columns().size())
        .map(i -> need(table.columns().get(i), rows, i, type))
        .toArray();
  }

  private static int need(Column column, List<List<Cell>> rows, int index, int type) {
    var cells =
        rows.stream()
            .filter(row -> !row.isEmpty())
            .map(row -> row.get(index))
            .mapToInt(DocxColumns::unbroken);
    var halves = IntStream.concat(cells, IntStream.of(unbroken(Cell.text(column.title()))));
    // two thirds of a character for a digit: what stands in for 宋体 elsewhere is broader
    return halves.max().orElse(0) * type * 20 / 3 + 2 * MARGIN;
  }

  private static int unbroken(Cell cell) {
    var breadth = Breadth.of(cell.print());
    return cell instanceof Cell.Text && breadth > SHORT ? 0 : breadth;
  }

  /** Gives each what it needs, and the rest to those that wish for more; nothing is left over. */
  private static int[] shared(int[] wishes, int[] needs, int width) {
    var all = Arrays.stream(wishes).sum();
    var missing = new int[wishes.length];
    var spare = new int[wishes.length];
    for (var i = 0; i < wishes.length; i++) {
      var wished = (int) ((long) width * wishes[i] / all);
      missing[i] = Math.max(0, needs[i] - wished);
      spare[i] = Math.max(0, wished - Math.max(needs[i], wished / 2));
    }
    var lacking = Arrays.stream(missing).sum();
    var free = Math.max(1, Arrays.stream(spare).sum());
    var widths = new int[wishes.length];
    for (var i = 0; i < wishes.length; i++) {
      var given = lacking > free ? 0 : missing[i] - (int) ((long) lacking * spare[i] / free);
      widths[i] = (int) ((long) width * wishes[i] / all) + given;
    }
    widths[widths.length - 1] += width - Arrays.stream(widths).sum();
    return widths;
  }
}
