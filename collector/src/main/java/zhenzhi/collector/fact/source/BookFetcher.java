package zhenzhi.collector.fact.source;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import zhenzhi.collector.book.Rows;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.check.BookState;
import zhenzhi.collector.book.shelf.BookStateService;
import zhenzhi.collector.fact.FactFetcher;
import zhenzhi.collector.fact.FactKind;
import zhenzhi.collector.fact.Facts;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.protocol.StationCode;

/** What the books of sites say, by whole months in which they were in service. */
@Singleton
final class BookFetcher implements FactFetcher {
  /** As one is written in facts that count thousandths. */
  private static final long ONE = 1_000;

  private final BookStateService books;
  private final Shelf shelf;

  BookFetcher(BookStateService books, Shelf shelf) {
    this.books = books;
    this.shelf = shelf;
  }

  /**
   * The states of a site's books.
   *
   * @param agreeing entries without a hint
   * @param due those that are there, and those that a month should have besides
   */
  private record Kept(long months, long agreeing, long due, long feedback) {
    private static final Kept NOTHING = new Kept(0, 0, 0, 0);

    Kept plus(BookState state, Shelf shelf) {
      var missing = state.missing(shelf).stream().mapToLong(BookState.Missing::count).sum();
      return new Kept(
          months + 1,
          agreeing + state.all() - state.hinted(),
          due + state.all() + missing,
          feedback + feedback(state, shelf));
    }

    /** Entries of the books that only people write. */
    private static long feedback(BookState state, Shelf shelf) {
      return shelf.wanted().stream()
          .filter(book -> book.rows() == Rows.HAND)
          .mapToLong(book -> state.entries().getOrDefault(book.key(), 0))
          .sum();
    }
  }

  @Override
  public Facts of(Connection connection, Inquiry inquiry) throws SQLException {
    var facts = new Facts().with(FactKind.BOOKS).with(FactKind.FEEDBACK);
    var kept = kept(inquiry);
    for (var site : inquiry.sites()) {
      var of = kept.getOrDefault(site.code(), Kept.NOTHING);
      facts
          .with(FactKind.BOOKS, site.id(), of.agreeing(), of.due())
          .with(FactKind.FEEDBACK, site.id(), of.feedback() * ONE, of.months() * ONE);
    }
    return facts;
  }

  private Map<StationCode, Kept> kept(Inquiry inquiry) throws SQLException {
    var kept = new HashMap<StationCode, Kept>();
    var sites = inquiry.byCode().keySet();
    for (var month : months(inquiry)) {
      for (var one : books.list(inquiry.scope(), month, inquiry.ranking().asOf())) {
        if (sites.contains(one.code())) {
          kept.merge(
              one.code(),
              Kept.NOTHING.plus(one.state(), shelf),
              (before, _) -> before.plus(one.state(), shelf));
        }
      }
    }
    return kept;
  }

  /** Those that are over; what is missing of the others may still come. */
  private static List<YearMonth> months(Inquiry inquiry) {
    var end = YearMonth.from(inquiry.window().end().atZone(inquiry.zone()));
    var first = YearMonth.from(inquiry.period().first());
    var last = YearMonth.from(inquiry.period().last());
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .filter(end::isAfter)
        .toList();
  }
}
