package zhenzhi.collector.imports.sheet;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The cells of a sheet, as far as something stands in them; columns are counted from 0. */
public record Sheet(List<Line> lines, List<Merged> merged) {
  public Sheet {
    lines = List.copyOf(lines);
    merged = List.copyOf(merged);
  }

  /**
   * A row.
   *
   * @param number as the sheet shows it, from 1
   */
  public record Line(int number, SortedMap<Integer, Value> values) {
    public Line {
      values = new TreeMap<>(values);
    }

    public Value at(int column) {
      return values.getOrDefault(column, Value.blank());
    }
  }

  /** Cells that are shown as one. */
  public record Merged(String range, int firstLine, int lastLine, int firstColumn) {}

  /** The name of a column, such as {@code AB}. */
  public static String letters(int column) {
    return column < 26
        ? String.valueOf((char) ('A' + column))
        : letters(column / 26 - 1) + letters(column % 26);
  }
}
