package zhenzhi.collector.imports.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.imports.sheet.Sheet.Line;

/**
 * Where in a sheet its columns are.
 *
 * @param line of the headings
 * @param columns in the order of the layout
 */
public record Heads(int line, Map<Field, Integer> columns, List<Problem> problems) {
  /** Above the headings there may be a title and a date. */
  private static final int FARTHEST = 10;

  /** Finds the line of headings: the one among the first that knows most columns. */
  static Heads of(Sheet sheet, List<Field> layout) {
    var best = new Heads(0, Map.of(), List.of());
    for (var line : sheet.lines().stream().limit(FARTHEST).toList()) {
      var found = of(line, layout);
      if (found.columns.size() > best.columns.size()) {
        best = found;
      }
    }
    return best.checked(sheet, layout);
  }

  private static Heads of(Line line, List<Field> layout) {
    var columns = new LinkedHashMap<Field, Integer>();
    var problems = new ArrayList<Problem>();
    for (var field : layout) {
      var found =
          line.values().entrySet().stream()
              .filter(cell -> field.isMeantBy(cell.getValue().shown()))
              .map(Map.Entry::getKey)
              .toList();
      if (!found.isEmpty()) {
        columns.put(field, found.getFirst());
      }
      if (found.size() > 1) {
        problems.add(
            new Problem(
                line.number(),
                found.get(1),
                field.name(),
                "和 " + Sheet.letters(found.getFirst()) + " 列是同一种内容，只能留一列",
                true));
      }
    }
    return new Heads(line.number(), columns, problems);
  }

  private Heads checked(Sheet sheet, List<Field> layout) {
    var all = new ArrayList<>(problems);
    if (columns.isEmpty()) {
      return new Heads(0, columns, List.of(Problem.ofFile("没有找到表头。第一张表的第一行应当是：" + names(layout))));
    }
    var missing =
        layout.stream().filter(it -> it.isRequired() && !columns.containsKey(it)).toList();
    if (!missing.isEmpty()) {
      all.add(Problem.ofLine(line, "缺少这些列：" + names(missing)));
    }
    sheet.merged().stream()
        .filter(merged -> merged.lastLine() >= line)
        .map(merged ->
            new Problem(
                merged.firstLine(),
                merged.firstColumn(),
                "",
                "是合并单元格（" + merged.range() + "）。请取消合并，每一格都填上内容",
                true))
        .forEach(all::add);
    return new Heads(line, columns, all);
  }

  boolean has(Field field) {
    return columns.containsKey(field);
  }

  private static String names(List<Field> fields) {
    return fields.stream().map(Field::name).collect(Collectors.joining("、"));
  }
}
