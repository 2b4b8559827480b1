package zhenzhi.dashboard.book;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import zhenzhi.collector.book.BookColumn;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.Shelf;
import zhenzhi.collector.book.check.BookState;
import zhenzhi.collector.book.check.Hint;
import zhenzhi.collector.book.page.Draft.Unfit;

/** What is said about books. */
final class BookWords {
  private BookWords() {}

  static String of(Hint hint) {
    return switch (hint) {
      case BEFORE_POWER_ON -> "开始时间早于开机";
      case MORE_THAN_PLAYED -> "学时比机顶盒播放的多";
      case NOTHING_PLAYED -> "那天机顶盒没有播放";
      case ABOVE_ROSTER -> "人数比花名册多";
      case IN_FUTURE -> "时间还没到";
      case OVERLAPPING -> "和另一条时间重叠";
    };
  }

  static String of(Set<Hint> hints) {
    return hints.stream()
        .sorted(Comparator.naturalOrder())
        .map(BookWords::of)
        .collect(Collectors.joining("；"));
  }

  /** What is wrong with what was typed, and how it should look. */
  static String of(Unfit unfit) {
    var name = unfit.column().name();
    if (unfit.text().isEmpty()) {
      return "“" + name + "”还没有填。";
    }
    return "“" + name + "”" + form(unfit.column()) + "，不能是“" + shortened(unfit.text()) + "”。";
  }

  private static String form(BookColumn column) {
    return switch (column.type()) {
      case ColumnType.Day() -> "要写成 2026-11-20 这样";
      case ColumnType.Times() -> "要写成 19:00-20:30 这样，先开始后结束";
      case ColumnType.Hours() -> "要写小时数，比如 1.5，最多 24";
      case ColumnType.Count() -> "要写数字，最多六位";
      case ColumnType.Words(), ColumnType.Name() -> "最多写 " + ColumnType.LONGEST + " 个字";
      case ColumnType.Choice(var of) -> "要从“" + String.join("”“", of) + "”里选";
      case ColumnType.People() -> "要写人数，或者用顿号隔开的姓名";
      case ColumnType.Phone() -> "要写电话号码";
    };
  }

  private static String shortened(String text) {
    return text.length() > 20 ? text.substring(0, 20) + "…" : text;
  }

  /** Such as {@code 这个月还差 1 条信息反馈记录}; empty when nothing is missing. */
  static String missing(BookState state, Shelf shelf, String when) {
    var missing =
        state.missing(shelf).stream()
            .map(one -> one.count() + " 条" + plain(one.book().name()))
            .collect(Collectors.joining("、"));
    return missing.isEmpty() ? "" : when + "还差 " + missing;
  }

  /** An entry is not a book. */
  static String plain(String book) {
    return book.endsWith("簿") ? book.substring(0, book.length() - 1) : book;
  }
}
