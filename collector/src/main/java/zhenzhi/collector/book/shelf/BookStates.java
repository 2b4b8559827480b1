package zhenzhi.collector.book.shelf;

import java.util.HashMap;
import java.util.List;
import zhenzhi.collector.book.check.BookState;

/** Counts the entries of leaves. */
public final class BookStates {
  private BookStates() {}

  public static BookState of(List<Leaf> leaves) {
    var entries = new HashMap<String, Integer>();
    var hinted = 0;
    for (var leaf : leaves) {
      if (leaf.book().rows().isChecked()) {
        var standing = leaf.standing();
        entries.merge(leaf.book().key(), standing.size(), Integer::sum);
        hinted += (int) standing.stream().filter(row -> !row.hints().isEmpty()).count();
      }
    }
    return new BookState(entries, hinted);
  }
}
