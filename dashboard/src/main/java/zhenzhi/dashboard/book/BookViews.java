package zhenzhi.dashboard.book;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Role;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.BookColumn;
import zhenzhi.collector.book.Rows;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.Source;
import zhenzhi.collector.book.page.Row;
import zhenzhi.collector.book.shelf.BookStates;
import zhenzhi.collector.book.shelf.Leaf;
import zhenzhi.dashboard.frame.Reader;
import zhenzhi.dashboard.words.Badge;
import zhenzhi.dashboard.words.Times;
import zhenzhi.dashboard.words.Tone;

/** Puts the books of a site into words. */
final class BookViews {
  /** What a badge takes, in the characters that columns are measured in. */
  private static final int ORIGIN = 9;

  private BookViews() {}

  /** A site as the pages name it. */
  record Site(String code, String name, String place) {
    String books() {
      return "/stations/" + code + "/books";
    }

    String address(Book book) {
      return books() + "/" + book.key();
    }
  }

  static boolean mayWrite(Reader reader) {
    return switch (reader.account().role()) {
      case KEEPER, OFFICE -> true;
      case SUBDISTRICT, TECHNICIAN -> false;
    };
  }

  /** Whether somebody of that role reads books at all: registers of people are not for all. */
  static boolean mayRead(Role role) {
    return role != Role.TECHNICIAN;
  }

  static ShelfView shelf(
      Site site, Shelf shelf, List<Leaf> leaves, BookQuery query, Reader reader) {
    var state = BookStates.of(leaves);
    var month = query.month();
    var isNow = month.equals(YearMonth.from(reader.times().today()));
    var hinted = state.hinted();
    var paper = site.books() + "/paper?";
    var file = site.books() + "/paper/all.xlsx?";
    var year = "year=" + month.getYear();
    return new ShelfView(
        site.books(),
        site.code(),
        site.name(),
        site.place(),
        query.says(),
        site.books() + "?" + BookQuery.of(month.minusMonths(1)),
        isNow ? "" : site.books() + "?" + BookQuery.of(month.plusMonths(1)),
        BookWords.missing(state, shelf, isNow ? "这个月" : query.says()),
        hinted == 0 ? "" : "有 " + hinted + " 条请再看一下",
        leaves.stream().map(leaf -> line(site, leaf, query, reader)).toList(),
        paper + query.parameter(),
        paper + year,
        file + query.parameter(),
        file + year);
  }

  private static ShelfView.Line line(Site site, Leaf leaf, BookQuery query, Reader reader) {
    var book = leaf.book();
    var hinted = leaf.standing().stream().filter(row -> !row.hints().isEmpty()).count();
    return new ShelfView.Line(
        book.name(),
        site.address(book) + (book.rows().isDated() ? "?" + query.parameter() : ""),
        leaf.standing().size() + " 条",
        book.least() > 0 ? "每月至少 " + book.least() + " 条" : "",
        hinted == 0 ? "" : hinted + " 条要再看",
        mayWrite(reader) && book.rows().isOpen() ? site.address(book) + "/new" : "");
  }

  /** As on paper, and a column for who wrote it. */
  private static List<Integer> widths(BookColumn first, List<BookColumn> others) {
    var widths = new ArrayList<>(List.of(first.width()));
    others.forEach(column -> widths.add(column.width()));
    widths.add(ORIGIN);
    var sum = widths.stream().mapToInt(Integer::intValue).sum();
    return widths.stream().map(width -> 100 * width / sum).toList();
  }

  static LeafView leaf(Site site, Leaf leaf, BookQuery query, String told, Reader reader) {
    var book = leaf.book();
    var isDated = book.rows().isDated();
    var month = query.month();
    var isNow = month.equals(YearMonth.from(reader.times().today()));
    var latest = latest(leaf, reader);
    var shown = shown(leaf);
    return new LeafView(
        site.code(),
        site.name(),
        site.books() + "?" + query.parameter(),
        book.name(),
        about(book.rows()),
        isDated ? query.says() : "",
        isDated ? site.address(book) + "?" + BookQuery.of(month.minusMonths(1)) : "",
        isDated && !isNow ? site.address(book) + "?" + BookQuery.of(month.plusMonths(1)) : "",
        latest.map(row -> address(site, book, row)).orElse(""),
        latest.map(row -> "记" + word(row.day(), reader.times()) + "的收看").orElse(""),
        mayWrite(reader) && book.rows().isOpen() ? site.address(book) + "/new" : "",
        addWord(book),
        site.books() + "/paper?" + query.parameter() + "&book=" + book.key(),
        site.address(book) + "/table.csv?" + query.parameter(),
        told,
        book.columns().getFirst().name(),
        shown.stream().map(BookColumn::name).toList(),
        widths(book.columns().getFirst(), shown),
        leaf.standing().reversed().stream()
            .map(row -> line(site, book, row, shown, reader))
            .toList(),
        leaf.rows().reversed().stream()
            .filter(Row::isWithdrawn)
            .map(row -> line(site, book, row, shown, reader))
            .toList());
  }

  private static String addWord(Book book) {
    return switch (book.rows()) {
      case STUDY -> "补一条没用机顶盒的学习";
      case HAND -> "写一条" + BookWords.plain(book.name());
      case LIST, RUNNING -> "添一行";
    };
  }

  /** Whom a book is filled by. */
  private static String about(Rows rows) {
    return switch (rows) {
      case STUDY -> "时间、课件、学时由机顶盒自动记；您只要补人数和讨论。";
      case RUNNING -> "开关机、信号、故障和维修由系统自动记，一般不用填。";
      case HAND -> "一件事一条，一两句话就行。";
      case LIST -> "人和东西有变化就改，改之前的会留着。";
    };
  }

  private static Optional<Row> latest(Leaf leaf, Reader reader) {
    return leaf.book().rows() == Rows.STUDY && mayWrite(reader)
        ? leaf.rows().reversed().stream().filter(Row::isTold).findFirst()
        : Optional.empty();
  }

  /** What is empty in every row takes no room on the screen; on paper it is there to be filled. */
  private static List<BookColumn> shown(Leaf leaf) {
    return leaf.book().columns().stream()
        .skip(1)
        .filter(column -> column.source() != Source.DAY)
        .filter(column ->
            leaf.rows().stream().anyMatch(row -> !row.cell(column.key()).value().isEmpty()))
        .toList();
  }

  private static LeafView.Line line(
      Site site, Book book, Row row, List<BookColumn> shown, Reader reader) {
    var first = book.columns().getFirst();
    var main =
        book.rows().isDated() ? reader.times().day(row.day()) : row.cell(first.key()).value();
    return new LeafView.Line(
        address(site, book, row),
        main.isEmpty() ? "没有填" : main,
        origin(row),
        shown.stream().map(column -> cell(column, row)).toList(),
        BookWords.of(row.hints()),
        mayWrite(reader) ? row.isTold() ? "补充、更正" : "修改" : "查看");
  }

  private static LeafView.Cell cell(BookColumn column, Row row) {
    var cell = row.cell(column.key());
    return new LeafView.Cell(column.name(), cell.value(), cell.isCorrected() ? cell.told() : "");
  }

  static Badge origin(Row row) {
    if (!row.isTold()) {
      return new Badge(Tone.IDLE, "人工填写");
    }
    return new Badge(Tone.GOOD, row.entry().isPresent() ? "自动记，有补充" : "自动记");
  }

  static String address(Site site, Book book, Row row) {
    return row.isTold()
        ? site.address(book) + "/days/" + row.day()
        : site.address(book) + "/entries/" + number(row.entry());
  }

  private static String number(OptionalLong entry) {
    return entry.isPresent() ? String.valueOf(entry.getAsLong()) : "";
  }

  private static String word(LocalDate day, Times times) {
    return day.equals(times.today()) ? "今天" : times.day(day);
  }
}
