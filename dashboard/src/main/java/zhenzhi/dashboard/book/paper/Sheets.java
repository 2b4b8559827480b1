package zhenzhi.dashboard.book.paper;

import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.paper.Breadth;

/**
 * Cuts rows of texts into sheets, so that every sheet has its own head, number and signatures in
 * whatever browser it is printed. Text breaks anywhere ({@code book.css}), so how many lines it
 * takes can be counted.
 *
 * @param widths of the columns, in Chinese characters that stand in a line
 */
record Sheets(List<Integer> widths) {
  /** Lines that stand on a sheet of A4 across, below the head and above the signatures. */
  static final int LINES = 34;

  /** A row's padding and border, in tenths of a line. */
  private static final int AROUND = 5;

  Sheets {
    widths = List.copyOf(widths);
  }

  /** Columns as wide as asked for, in proportion, on a sheet of {@code all} characters. */
  static Sheets across(List<Integer> wanted, int all) {
    var sum = wanted.stream().mapToInt(Integer::intValue).sum();
    // What padding and border take is a little less than a character.
    return new Sheets(
        wanted.stream()
            .map(width -> Math.max(1, (int) (width * (all - 0.8 * wanted.size()) / sum)))
            .toList());
  }

  /** At least one sheet, also when there is no row. */
  List<List<List<String>>> cut(List<List<String>> rows) {
    var sheets = new ArrayList<List<List<String>>>();
    var sheet = new ArrayList<List<String>>();
    var used = 0;
    for (var row : rows.stream().flatMap(row -> pieces(row).stream()).toList()) {
      var height = 10 * lines(row) + AROUND;
      if (!sheet.isEmpty() && used + height > 10 * LINES) {
        sheets.add(List.copyOf(sheet));
        sheet.clear();
        used = 0;
      }
      sheet.add(row);
      used += height;
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

  /** A row that is higher than a sheet goes on in the next one. */
  private List<List<String>> pieces(List<String> row) {
    var most = LINES - 2;
    var count = (lines(row) + most - 1) / most;
    if (count <= 1) {
      return List.of(row);
    }
    var pieces = new ArrayList<List<String>>();
    for (var nth = 0; nth < count; nth++) {
      var piece = new ArrayList<String>();
      for (var column = 0; column < row.size(); column++) {
        var lines = wrapped(row.get(column), widths.get(column));
        piece.add(
            String.join(
                "",
                lines.subList(
                    Math.min(nth * most, lines.size()), Math.min((nth + 1) * most, lines.size()))));
      }
      pieces.add(List.copyOf(piece));
    }
    return pieces;
  }

  private static List<String> wrapped(String text, int width) {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    var used = 0;
    for (var point : text.codePoints().toArray()) {
      var letter = Character.toString(point);
      var broad = Breadth.of(letter);
      if (letter.equals("\n") || (used + broad > 2 * width && !line.isEmpty())) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      if (!letter.equals("\n")) {
        line.append(letter);
        used += broad;
      }
    }
    lines.add(line.toString());
    return lines;
  }
}
