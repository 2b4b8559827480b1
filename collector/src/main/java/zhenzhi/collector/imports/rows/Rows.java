package zhenzhi.collector.imports.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.imports.sheet.Sheet;
import zhenzhi.collector.imports.sheet.Sheet.Line;

/**
 * What a sheet means.
 *
 * @param heads the columns it has, with where they are
 * @param problems of the file as a whole; with one that is bad there are no entries
 */
public record Rows<R>(Map<Field, Integer> heads, List<Entry<R>> entries, List<Problem> problems) {
  public Rows {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /**
   * Reads every line below the headings.
   *
   * @param key what two lines must not share
   */
  static <R, K> Rows<R> of(
      Sheet sheet, List<Field> layout, Function<Cells, Optional<R>> meaning, Function<R, K> key) {
    var heads = Heads.of(sheet, layout);
    if (!heads.problems().isEmpty()) {
      return new Rows<>(heads.columns(), List.of(), heads.problems());
    }
    var entries = new ArrayList<Entry<R>>();
    var seen = new HashMap<K, Integer>();
    for (var line : sheet.lines()) {
      if (line.number() > heads.line()) {
        entries.add(
            entry(line, heads, meaning, row -> seen.putIfAbsent(key.apply(row), line.number())));
      }
    }
    return new Rows<>(
        heads.columns(),
        entries,
        entries.isEmpty() ? List.of(Problem.ofFile("表头下面没有内容。")) : List.of());
  }

  private static <R> Entry<R> entry(
      Line line,
      Heads heads,
      Function<Cells, Optional<R>> meaning,
      Function<R, @org.jspecify.annotations.Nullable Integer> before) {
    var cells = new Cells(line, heads);
    var row = meaning.apply(cells);
    var problems = new ArrayList<>(cells.problems());
    if (problems.isEmpty() && row.isPresent()) {
      var twin = before.apply(row.get());
      if (twin != null) {
        problems.add(Problem.ofLine(line.number(), "和第 " + twin + " 行重复"));
      }
    }
    return new Entry<>(
        line.number(),
        heads.columns().values().stream().map(column -> line.at(column).shown()).toList(),
        problems.isEmpty() ? row : Optional.empty(),
        problems);
  }
}
