package zhenzhi.collector.imports.rows;

import java.util.List;
import java.util.Optional;

/**
 * A line of a file, and what it means.
 *
 * @param shown its cells as the sheet shows them, in the order of {@link Rows#heads}
 * @param row absent when something is wrong with it
 */
public record Entry<R>(int line, List<String> shown, Optional<R> row, List<Problem> problems) {
  public Entry {
    shown = List.copyOf(shown);
    problems = List.copyOf(problems);
  }
}
