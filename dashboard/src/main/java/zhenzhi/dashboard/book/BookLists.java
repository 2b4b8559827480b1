package zhenzhi.dashboard.book;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.check.BookState;
import zhenzhi.collector.book.shelf.SiteState;
import zhenzhi.dashboard.book.BooksQuery.Part;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Csv;
import zhenzhi.dashboard.frame.Figure;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Numbers;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/**
 * Puts the books of many sites into words.
 *
 * @param all sites of the reader
 */
record BookLists(List<SiteState> all, Shelf shelf, BooksQuery query, Times times) {

  BooksView view() {
    var ofUnit = all.stream().filter(this::isOfUnit).toList();
    var wanted = wanted();
    var from = Math.min(query.page() * BooksQuery.PAGE, wanted.size());
    var until = Math.min(from + BooksQuery.PAGE, wanted.size());
    var isNow = query.month().equals(YearMonth.from(times.today()));
    return new BooksView(
        new BookQuery(query.month(), false).says(),
        query.month().toString(),
        query.in(query.month().minusMonths(1)),
        isNow ? "" : query.in(query.month().plusMonths(1)),
        Choice.orNone("全部", subdistricts(), unit -> unit, unit -> unit, query.subdistrict()),
        Arrays.stream(Part.values())
            .map(part -> new Choice(part.name(), word(part), part == query.part()))
            .toList(),
        figures(ofUnit),
        checked().stream().map(book -> BookWords.plain(book.name())).toList(),
        wanted.subList(from, until).stream().map(this::line).toList(),
        Pager.of(query.page(), BooksQuery.PAGE, wanted.size(), query::onPage),
        query.csv());
  }

  private static String word(Part part) {
    return switch (part) {
      case ALL -> "全部站点";
      case INCOMPLETE -> "只看没记齐的";
      case HINTED -> "只看对不上的";
    };
  }

  private List<String> subdistricts() {
    return all.stream()
        .map(SiteState::subdistrict)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isOfUnit(SiteState site) {
    return query.subdistrict().isEmpty() || query.subdistrict().equals(site.subdistrict());
  }

  private List<SiteState> wanted() {
    return all.stream()
        .filter(this::isOfUnit)
        .filter(site ->
            switch (query.part()) {
              case ALL -> true;
              case INCOMPLETE -> !site.state().isComplete(shelf);
              case HINTED -> site.state().hinted() > 0;
            })
        .toList();
  }

  /** Books whose entries count. */
  private List<Book> checked() {
    return shelf.books().stream().filter(book -> book.rows().isChecked()).toList();
  }

  private List<Figure> figures(List<SiteState> sites) {
    var complete = sites.stream().filter(site -> site.state().isComplete(shelf)).count();
    var entries = sites.stream().mapToLong(site -> site.state().all()).sum();
    var hinted = sites.stream().mapToLong(site -> site.state().hinted()).sum();
    var least =
        shelf.wanted().stream()
            .map(book -> BookWords.plain(book.name()) + " " + book.least() + " 条")
            .collect(Collectors.joining("、"));
    return List.of(
        new Figure(
            "记齐的站点",
            complete + " / " + sites.size(),
            "个",
            "每月至少" + (least.isEmpty() ? "没有要求" : least)),
        entries == 0
            ? Figure.unknown("对得上的记录", "这个月还没有记录")
            : new Figure(
                "对得上的记录",
                Numbers.share(entries - hinted, entries),
                "",
                entries + " 条里有 " + hinted + " 条要再看一下"));
  }

  private BooksView.Line line(SiteState site) {
    var state = site.state();
    var missing = BookWords.missing(state, shelf, "");
    return new BooksView.Line(
        "/stations/" + site.code() + "/books?" + BookQuery.of(query.month()),
        site.name(),
        site.subdistrict(),
        checked().stream().map(book -> count(state, book) + " 条").toList(),
        missing.isEmpty() ? new Badge(Tone.GOOD, "记齐了") : new Badge(Tone.SOON, "没记齐"),
        missing,
        consistent(state));
  }

  private static int count(BookState state, Book book) {
    return state.entries().getOrDefault(book.key(), 0);
  }

  private static Badge consistent(BookState state) {
    if (state.all() == 0) {
      return new Badge(Tone.UNKNOWN, "还没有记录");
    }
    return state.hinted() == 0
        ? new Badge(Tone.GOOD, "都对得上")
        : new Badge(Tone.WARN, state.hinted() + " 条对不上");
  }

  String csv() {
    var head = new ArrayList<>(List.of("月份", "编号", "站点", "办事处"));
    checked().forEach(book -> head.add(BookWords.plain(book.name()) + "（条）"));
    head.addAll(List.of("记齐", "还差", "对不上（条）", "对得上的比例"));
    return Csv.of(head, wanted().stream().map(this::cells).toList());
  }

  private List<String> cells(SiteState site) {
    var state = site.state();
    var cells =
        new ArrayList<>(
            List.of(
                query.month().toString(), site.code().value(), site.name(), site.subdistrict()));
    checked().forEach(book -> cells.add(String.valueOf(count(state, book))));
    cells.add(state.isComplete(shelf) ? "是" : "否");
    cells.add(BookWords.missing(state, shelf, "").replaceFirst("^还差 ", ""));
    cells.add(String.valueOf(state.hinted()));
    cells.add(state.all() == 0 ? "" : Numbers.share(state.all() - state.hinted(), state.all()));
    return cells;
  }
}
