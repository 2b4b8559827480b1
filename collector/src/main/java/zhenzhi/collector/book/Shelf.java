package zhenzhi.collector.book;

import java.util.List;
import java.util.Optional;

/** The books that every site keeps, in their order. */
public record Shelf(List<Book> books) {
  public Shelf {
    books = List.copyOf(books);
  }

  public Optional<Book> find(String key) {
    return books.stream().filter(book -> book.key().equals(key)).findFirst();
  }

  /** The register of people: the first that has telephone numbers. */
  public Optional<Book> roster() {
    return books.stream().filter(book -> book.rows() == Rows.LIST && book.isPersonal()).findFirst();
  }

  /** Those with a number of entries that a month should have. */
  public List<Book> wanted() {
    return books.stream().filter(book -> book.least() > 0).toList();
  }
}
