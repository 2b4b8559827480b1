package zhenzhi.collector.book.shelf;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.BookColumn;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.Rows;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.Source;
import zhenzhi.collector.book.check.BookState;
import zhenzhi.collector.book.shelf.StateRepository.Entered;
import zhenzhi.collector.book.shelf.StateRepository.Site;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/**
 * Says whether the books of sites are complete and consistent: what an assessment and an overview
 * read. Sums answer for most sites; only where people wrote times, hours or who came are the
 * entries read one by one, by the same rules as the page.
 */
@Singleton
public class BookStateService {
  private final DatabaseService database;
  private final BookService books;
  private final CalendarConfig calendar;
  private final Shelf shelf;

  BookStateService(
      DatabaseService database, BookService books, CalendarConfig calendar, Shelf shelf) {
    this.database = database;
    this.books = books;
    this.calendar = calendar;
    this.shelf = shelf;
  }

  /** Every site of the scope that is in service, by subdistrict and name. */
  public List<SiteState> list(Scope scope, YearMonth month, Instant now) throws SQLException {
    List<Site> sites;
    Map<Long, List<Entered>> entered;
    Set<Long> doubtful;
    try (var connection = database.connect()) {
      var states = new StateRepository(connection, scope, month.atDay(1), month.atEndOfMonth());
      var keys = checked().stream().map(Book::key).toList();
      sites = states.sites(shelf.roster().map(Book::key).orElse(""));
      entered = states.entered(keys, calendar.dayOf(now));
      doubtful = states.doubtful(keys, columns());
    }
    var all = new ArrayList<SiteState>();
    for (var site : sites) {
      var state =
          doubtful.contains(site.id())
              ? of(scope, site.code(), month, now)
              : sum(site, entered.getOrDefault(site.id(), List.of()));
      all.add(new SiteState(site.code(), site.name(), site.subdistrict(), state));
    }
    return all;
  }

  /** One site, entry by entry. */
  public BookState of(Scope scope, StationCode code, YearMonth month, Instant now)
      throws SQLException {
    return BookStates.of(
        books.leaves(scope, code, checked(), month.atDay(1), month.atEndOfMonth(), now));
  }

  private BookState sum(Site site, List<Entered> entered) {
    var entries = new HashMap<String, Integer>();
    var hinted = 0;
    for (var book : checked()) {
      entries.put(book.key(), 0);
      if (book.rows() == Rows.STUDY) {
        entries.merge(book.key(), site.days(), Integer::sum);
        hinted += book.filledBy(Source.ATTENDANCE).isPresent() ? site.above() : 0;
      }
    }
    for (var one : entered) {
      entries.merge(one.book(), one.count(), Integer::sum);
      hinted += one.ahead();
    }
    return new BookState(entries, hinted);
  }

  private List<Book> checked() {
    return shelf.books().stream().filter(book -> book.rows().isChecked()).toList();
  }

  private List<String> columns() {
    return checked().stream()
        .flatMap(book ->
            book.columns().stream()
                .filter(BookStateService::isDoubtful)
                .map(column -> book.key() + "." + column.key()))
        .toList();
  }

  /** What somebody writes in it may not fit something else. */
  private static boolean isDoubtful(BookColumn column) {
    return switch (column.type()) {
      case ColumnType.Times _, ColumnType.Hours _, ColumnType.People _ -> true;
      case ColumnType.Count _ -> column.source() == Source.ATTENDANCE;
      case ColumnType.Day _,
          ColumnType.Words _,
          ColumnType.Name _,
          ColumnType.Choice _,
          ColumnType.Phone _ ->
          false;
    };
  }
}
