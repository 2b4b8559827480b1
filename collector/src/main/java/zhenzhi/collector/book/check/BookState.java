package zhenzhi.collector.book.check;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.Shelf;

/**
 * How the books of a site stand in a month.
 *
 * @param entries by the books' keys, of those whose entries are checked; withdrawn ones are none
 * @param hinted entries with at least one hint
 */
public record BookState(Map<String, Integer> entries, int hinted) {
  public BookState {
    entries = Map.copyOf(entries);
  }

  /** Entries that a month should have and that are not there yet. */
  public record Missing(Book book, int count) {}

  /** What is missing, in the order of the shelf. */
  public List<Missing> missing(Shelf shelf) {
    return shelf.wanted().stream()
        .map(book -> new Missing(book, book.least() - entries.getOrDefault(book.key(), 0)))
        .filter(missing -> missing.count() > 0)
        .toList();
  }

  public boolean isComplete(Shelf shelf) {
    return missing(shelf).isEmpty();
  }

  public int all() {
    return entries.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The share of entries without hints, from 0 to 1; absent when there are none. */
  public OptionalDouble consistent() {
    return all() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((all() - hinted) / (double) all());
  }
}
