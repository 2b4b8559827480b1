package zhenzhi.collector.book.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.BookColumn;

/**
 * What somebody wants to write in a row, read column by column.
 *
 * @param values by the columns' keys, as they are kept; empty texts take back what is written
 * @param unfit what does not fit its column
 */
public record Draft(Map<String, String> values, List<Unfit> unfit) {
  public Draft {
    values = Map.copyOf(values);
    unfit = List.copyOf(unfit);
  }

  /**
   * What does not fit.
   *
   * @param text as it was typed; empty where something is needed
   */
  public record Unfit(BookColumn column, String text) {}

  /**
   * Reads what was typed; columns that are not in it stay as they are.
   *
   * @param isNew whether the row is not there yet, so that what is needed must be in it
   */
  public static Draft of(Book book, Map<String, String> typed, boolean isNew) {
    var values = new TreeMap<String, String>();
    var unfit = new ArrayList<Unfit>();
    for (var column : book.writable()) {
      var text = Optional.ofNullable(typed.get(column.key()));
      if (text.isPresent() || isNew) {
        var read = column.type().read(text.orElse(""));
        if (read.isEmpty() || (column.isNeeded() && read.get().isEmpty())) {
          unfit.add(new Unfit(column, text.orElse("").strip()));
        } else {
          values.put(column.key(), read.get());
        }
      }
    }
    return new Draft(values, unfit);
  }
}
