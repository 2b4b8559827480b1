package zhenzhi.collector.imports;

import java.util.List;
import zhenzhi.collector.imports.Plan.Step;
import zhenzhi.collector.imports.rows.Entry;
import zhenzhi.collector.imports.rows.Field;
import zhenzhi.collector.imports.rows.Problem;
import zhenzhi.collector.imports.rows.Rows;

/** What plans of all kinds share. */
final class Plans {
  private Plans() {}

  static List<Plan.Head> heads(Rows<?> rows) {
    return rows.heads().entrySet().stream()
        .map(head -> new Plan.Head(head.getKey().name(), head.getValue()))
        .toList();
  }

  /** A line that reads well and does not fit what is known. */
  static Step bad(Entry<?> entry, int column, Field field, String says) {
    var problem = new Problem(entry.line(), column, field.name(), says, true);
    return new Step(entry.line(), entry.shown(), Verdict.BAD, "", List.of(problem));
  }
}
