package zhenzhi.dashboard.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.page.Draft;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.Mistake;

/** A row as somebody sent it. */
record Sent(Book book, Form form) {

  /** What is to be written; the first thing that does not fit is told, with how it should look. */
  Map<String, String> said(boolean isNew) {
    var draft = Draft.of(book, form.fields(), isNew);
    if (!draft.unfit().isEmpty()) {
      throw new Mistake(draft.unfit().stream().map(BookWords::of).collect(Collectors.joining()));
    }
    return draft.values();
  }

  /** The day that a row has by now; absent where the form has none. */
  Optional<LocalDate> moved(LocalDate today) {
    return book.rows().isDated() ? form.field(RowViews.DAY).map(_ -> day(today)) : Optional.empty();
  }

  /** Of a row that is entered; a register's is today's. */
  LocalDate day(LocalDate today) {
    if (!book.rows().isDated()) {
      return today;
    }
    var text = form.text(RowViews.DAY).strip();
    try {
      var day = LocalDate.parse(text);
      if (!day.isBefore(today.minusYears(5)) && !day.isAfter(today.plusYears(1))) {
        return day;
      }
    } catch (DateTimeException _) { // told below, as what is far away is
    }
    throw new Mistake("“日期”要写成 2026-11-20 这样，不能是“" + text + "”。");
  }

  UUID key() {
    try {
      return UUID.fromString(form.text(RowViews.KEY));
    } catch (IllegalArgumentException _) {
      throw new Refusal(Refusal.Kind.INVALID, "not a form: '" + form.text(RowViews.KEY) + "'");
    }
  }

  /** The day that an address names. */
  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new Refusal(Refusal.Kind.NOT_FOUND, "not a day: '" + text + "'");
    }
  }
}
