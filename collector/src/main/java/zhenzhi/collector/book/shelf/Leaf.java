package zhenzhi.collector.book.shelf;

import java.util.List;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.page.Row;

/** Some days of a site's book; of a register everything. */
public record Leaf(Book book, List<Row> rows) {
  public Leaf {
    rows = List.copyOf(rows);
  }

  /** Those that were not withdrawn. */
  public List<Row> standing() {
    return rows.stream().filter(row -> !row.isWithdrawn()).toList();
  }
}
