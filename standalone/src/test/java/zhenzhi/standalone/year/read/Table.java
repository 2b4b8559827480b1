package zhenzhi.standalone.year.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A table that was read from a file: a row is its cells by the head of their column. */
public record Table(List<Map<String, String>> rows) {
  public Table {
    rows = List.copyOf(rows);
  }

  /** A file with commas, each cell in quotation marks. */
  public static Table csv(String text) {
    var lines = text.replace("\uFEFF", "").strip().split("\r?\n", -1);
    var head = cells(lines[0]);
    var rows = new ArrayList<Map<String, String>>();
    for (var at = 1; at < lines.length; at++) {
      var cells = cells(lines[at]);
      var row = new HashMap<String, String>();
      for (var column = 0; column < head.size(); column++) {
        row.put(head.get(column), cells.get(column));
      }
      rows.add(row);
    }
    return new Table(rows);
  }

  private static List<String> cells(String line) {
    var inside = line.substring(1, line.length() - 1);
    return List.of(inside.split("\",\"", -1));
  }

  /** A cell of a row, whose head may say its unit in brackets besides. */
  public static String cell(Map<String, String> row, String head) {
    return row.entrySet().stream()
        .filter(cell -> cell.getKey().equals(head) || cell.getKey().startsWith(head + "（"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("no such column");
  }
}
