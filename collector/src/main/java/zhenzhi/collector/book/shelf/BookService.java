package zhenzhi.collector.book.shelf;

import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.Rows;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.page.Kept;
import zhenzhi.collector.book.page.Place;
import zhenzhi.collector.book.page.Scribe;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Shows the books of a site. A site outside the scope is refused. */
@Singleton
public class BookService {
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
  private static final LocalDate FOREVER = LocalDate.of(2999, 12, 31);

  private final DatabaseService database;
  private final RegistryService registry;
  private final FactsService facts;
  private final Shelf shelf;

  BookService(DatabaseService database, RegistryService registry, FactsService facts, Shelf shelf) {
    this.database = database;
    this.registry = registry;
    this.facts = facts;
    this.shelf = shelf;
  }

  public Shelf shelf() {
    return shelf;
  }

  /** The book with that key. */
  public Book book(String key) {
    return shelf.find(key).orElseThrow(() -> new Refusal(NOT_FOUND, "no book '" + key + "'"));
  }

  /** One book from the first day to the last, both included. */
  public Leaf leaf(
      Scope scope, StationCode code, Book book, LocalDate first, LocalDate last, Instant now)
      throws SQLException {
    return leaves(scope, code, List.of(book), first, last, now).getFirst();
  }

  /** Several, in their order. */
  public List<Leaf> leaves(
      Scope scope, StationCode code, List<Book> books, LocalDate first, LocalDate last, Instant now)
      throws SQLException {
    var address = registry.get(scope, code).address();
    var station = registry.idOf(scope, code);
    var days = facts.days(station, first, last, now);
    var place = new Place(address, roster(station));
    var leaves = new ArrayList<Leaf>();
    for (var book : books) {
      var entries = entries(station, book, first, last);
      leaves.add(new Leaf(book, new Scribe(book, days, entries, place, facts.local(now)).rows()));
    }
    return leaves;
  }

  private List<Kept> entries(long station, Book book, LocalDate first, LocalDate last)
      throws SQLException {
    var isList = book.rows() == Rows.LIST;
    try (var connection = database.connect()) {
      return EntryRepository.list(
          connection, station, List.of(book.key()), isList ? EVER : first, isList ? FOREVER : last);
    }
  }

  private OptionalInt roster(long station) throws SQLException {
    if (shelf.roster().isEmpty()) {
      return OptionalInt.empty();
    }
    try (var connection = database.connect()) {
      var count =
          new FactsRepository(connection, station, EVER, FOREVER)
              .roster(shelf.roster().get().key());
      return count == 0 ? OptionalInt.empty() : OptionalInt.of(count);
    }
  }

  /** What was written in an entry of the book, in order. */
  public List<Said> log(Scope scope, StationCode code, Book book, long entry) throws SQLException {
    var station = registry.idOf(scope, code);
    return database.inTransaction(connection -> {
      var head = EntryRepository.hold(connection, station, entry);
      if (head.filter(of -> of.book().equals(book.key())).isEmpty()) {
        throw new Refusal(NOT_FOUND, "no entry " + entry);
      }
      return EntryRepository.logs(connection, List.of(entry)).getOrDefault(entry, List.of());
    });
  }

  /** The day of an entry of the book. */
  public LocalDate dayOf(Scope scope, StationCode code, Book book, long entry) throws SQLException {
    var station = registry.idOf(scope, code);
    return database.inTransaction(connection ->
        EntryRepository.hold(connection, station, entry)
            .filter(head -> head.book().equals(book.key()))
            .map(EntryRepository.Head::day)
            .orElseThrow(() -> new Refusal(NOT_FOUND, "no entry " + entry)));
  }
}
