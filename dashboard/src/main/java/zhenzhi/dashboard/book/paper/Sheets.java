package zhenzhi.dashboard.book.paper;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.paper.Breadth;

/**
 * Cuts rows of texts into sheets, so that every sheet has its own head, number and signatures in
 * whatever browser it is printed. Text breaks anywhere ({@code books.css}), so how many lines it
 * takes can be counted.
 *
 * @param widths of the columns, in halves of the Chinese characters that stand in a line
 */
record Sheets(List<Integer> widths) {
  /** Lines that stand on a sheet of A4 across, below the head and above the signatures. */
  static final int LINES = 36;

  /** In the first cell of what a row goes on with on the next sheet. */
  static final String CONTINUED = "（续）";

  /** A row of so many lines is cut rather than moved, or it would leave half a sheet empty. */
  private static final int TALL = 12;

  /** Fewer of them are not begun at the foot of a sheet. */
  private static final int LEAST = 4;

  /** A row's padding and border, in tenths of a line. */
  private static final int AROUND = 5;

  Sheets {
    widths = List.copyOf(widths);
  }

  /** Columns as wide as asked for, in proportion, on a sheet of {@code all} whole characters. */
  static Sheets across(List<Integer> wanted, int all) {
    var sum = wanted.stream().mapToInt(Integer::intValue).sum();
    // What padding and border take is a little less than a character.
    return new Sheets(
        wanted.stream()
            .map(width -> Math.max(2, (int) (2 * width * (all - 0.8 * wanted.size()) / sum)))
            .toList());
  }

  /** At least one sheet, also when there is no row. */
  List<List<List<String>>> cut(List<List<String>> rows) {
    var sheets = new ArrayList<List<List<String>>>();
    var sheet = new ArrayList<List<String>>();
    var used = 0;
    var waiting = new ArrayDeque<>(rows);
    while (!waiting.isEmpty()) {
      var row = waiting.pop();
      var left = (10 * LINES - used - AROUND) / 10;
      var lines = lines(row);
      if (lines <= left) {
        sheet.add(row);
        used += 10 * lines + AROUND;
        continue;
      }
      if (sheet.isEmpty() || (lines >= TALL && left >= LEAST)) {
        sheet.add(piece(row, 0, left));
        waiting.push(continued(piece(row, left, lines)));
      } else {
        waiting.push(row);
      }
      sheets.add(List.copyOf(sheet));
      sheet.clear();
      used = 0;
    }
    if (!sheet.isEmpty() || sheets.isEmpty()) {
      sheets.add(List.copyOf(sheet));
    }
    return sheets;
  }

  /** Of the highest cell. */
  int lines(List<String> row) {
    var most = 1;
    for (var column = 0; column < row.size(); column++) {
      most = Math.max(most, wrapped(row.get(column), widths.get(column)).size());
    }
    return most;
  }

  /** Some lines of each cell of a row. */
  private List<String> piece(List<String> row, int from, int until) {
    var piece = new ArrayList<String>();
    for (var column = 0; column < row.size(); column++) {
      var lines = wrapped(row.get(column), widths.get(column));
      var part = lines.subList(Math.min(from, lines.size()), Math.min(until, lines.size()));
      piece.add(String.join("", part));
    }
    return piece;
  }

  private static List<String> continued(List<String> piece) {
    if (piece.getFirst().isEmpty()) {
      piece.set(0, CONTINUED);
    }
    return List.copyOf(piece);
  }

  private static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    var used = 0;
    for (var point : text.codePoints().toArray()) {
      var letter = Character.toString(point);
      var broad = Breadth.of(letter);
      if (used + broad > width && !line.isEmpty() && !letter.equals("\n")) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(letter);
      used += broad;
      if (letter.equals("\n")) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
