package zhenzhi.dashboard.book;

import static java.util.stream.Collectors.joining;
import static zhenzhi.collector.refusal.Refusal.Kind.NOT_FOUND;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.page.Row;
import zhenzhi.collector.book.shelf.BookService;
import zhenzhi.collector.book.shelf.Leaf;
import zhenzhi.collector.book.shelf.Said;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.OrgUnit;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.dashboard.book.BookViews.Site;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.frame.StationAddress;
import zhenzhi.protocol.StationCode;

/** Brings together what the pages of a site's books show. */
@Singleton
class BookPageService {
  private final RegistryService registry;
  private final BookService books;

  BookPageService(RegistryService registry, BookService books) {
    this.registry = registry;
    this.books = books;
  }

  /** A site, and one of its books. */
  record Opened(Site site, StationCode code, Book book) {}

  Site site(Reader reader, StationCode code) {
    var station = registry.get(reader.scope(), code);
    return new Site(
        code.value(),
        station.name(),
        registry.above(reader.scope(), station).stream()
            .map(OrgUnit::name)
            .collect(joining(" · ")));
  }

  Opened open(Reader reader, String code, String book) {
    var station = StationAddress.code(code);
    return new Opened(site(reader, station), station, books.book(book));
  }

  ShelfView shelf(Reader reader, String code, BookQuery query) throws SQLException {
    var station = StationAddress.code(code);
    var site = site(reader, station);
    return BookViews.shelf(
        site, books.shelf(), leaves(reader, station, books.shelf().books(), query), query, reader);
  }

  LeafView leaf(Reader reader, Opened opened, BookQuery query, String told) throws SQLException {
    var leaf = leaves(reader, opened.code(), List.of(opened.book()), query).getFirst();
    return BookViews.leaf(opened.site(), leaf, query, told, reader);
  }

  private List<Leaf> leaves(Reader reader, StationCode code, List<Book> wanted, BookQuery query)
      throws SQLException {
    return books.leaves(
        reader.scope(), code, wanted, query.first(), query.last(), reader.times().now());
  }

  /** A row that is entered. */
  RowView fresh(Reader reader, Opened opened, Optional<Form> sent, String problem) {
    if (!opened.book().rows().isOpen()) {
      throw new Refusal(NOT_FOUND, "nobody enters rows of " + opened.book().key());
    }
    var key = sent.map(form -> form.text(RowViews.KEY)).orElse(UUID.randomUUID().toString());
    return new RowViews(opened.site(), opened.book(), reader, sent, problem)
        .fresh(reader.times().today(), key);
  }

  /** A day of which something was told. */
  RowView day(Reader reader, Opened opened, LocalDate day, Optional<Form> sent, String problem)
      throws SQLException {
    var row =
        row(reader, opened, day).stream()
            .filter(Row::isTold)
            .findFirst()
            .orElseThrow(() -> new Refusal(NOT_FOUND, "nothing was told of " + day));
    return new RowViews(opened.site(), opened.book(), reader, sent, problem)
        .told(row, log(reader, opened, row));
  }

  /** What somebody entered. */
  RowView entry(Reader reader, Opened opened, long entry, Optional<Form> sent, String problem)
      throws SQLException {
    var day = books.dayOf(reader.scope(), opened.code(), opened.book(), entry);
    var row =
        row(reader, opened, day).stream()
            .filter(one -> !one.isTold() && one.entry().orElse(-1) == entry)
            .findFirst()
            .orElseThrow(() -> new Refusal(NOT_FOUND, "no entry " + entry));
    return new RowViews(opened.site(), opened.book(), reader, sent, problem)
        .entered(row, log(reader, opened, row));
  }

  YearMonth monthOf(Reader reader, Opened opened, long entry) throws SQLException {
    return YearMonth.from(books.dayOf(reader.scope(), opened.code(), opened.book(), entry));
  }

  private List<Row> row(Reader reader, Opened opened, LocalDate day) throws SQLException {
    return books
        .leaf(reader.scope(), opened.code(), opened.book(), day, day, reader.times().now())
        .rows();
  }

  private List<Said> log(Reader reader, Opened opened, Row row) throws SQLException {
    return row.entry().isPresent()
        ? books.log(reader.scope(), opened.code(), opened.book(), row.entry().getAsLong())
        : List.of();
  }
}
