package zhenzhi.collector.book.page;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import zhenzhi.collector.book.check.Hint;

/**
 * A row of a book.
 *
 * @param entry number of what people wrote; absent where nobody did
 * @param isTold whether it is there without anybody's writing
 * @param words how much of the entry's log there is
 * @param hints what does not fit together
 */
public record Row(
    LocalDate day,
    OptionalLong entry,
    Map<String, Filled> cells,
    boolean isTold,
    boolean isWithdrawn,
    int words,
    Set<Hint> hints) {
  private static final Filled NOTHING = new Filled("", "");

  public Row {
    cells = Map.copyOf(cells);
    hints = Set.copyOf(hints);
  }

  public Filled cell(String column) {
    return cells.getOrDefault(column, NOTHING);
  }

  Row with(Set<Hint> others) {
    return new Row(day, entry, cells, isTold, isWithdrawn, words, others);
  }
}
