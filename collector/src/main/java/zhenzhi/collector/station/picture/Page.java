package zhenzhi.collector.station.picture;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a longer list.
 *
 * @param number counts from 0
 * @param total of the whole list
 */
public record Page<T>(List<T> items, int number, int size, int total) {
  public Page {
    items = List.copyOf(items);
  }

  /** How many pages there are; an empty list has one, empty. */
  public int pages() {
    return Math.max(1, (total + size - 1) / size);
  }

  public <S> Page<S> map(Function<T, S> change) {
    return new Page<>(items.stream().map(change).toList(), number, size, total);
  }

  /** Cuts page {@code number} out of {@code all}; past the end it is empty. */
  public static <T> Page<T> of(List<T> all, int number, int size) {
    var from = (int) Math.min(all.size(), (long) number * size);
    var until = Math.min(all.size(), from + size);
    return new Page<>(all.subList(from, until), number, size, all.size());
  }
}
