package zhenzhi.dashboard.book;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.BookColumn;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.Source;
import zhenzhi.collector.book.page.Filled;
import zhenzhi.collector.book.page.Row;
import zhenzhi.collector.book.page.Word;
import zhenzhi.collector.book.shelf.Said;
import zhenzhi.dashboard.book.BookViews.Site;
import zhenzhi.dashboard.book.RowView.Event;
import zhenzhi.dashboard.book.RowView.Fact;
import zhenzhi.dashboard.book.RowView.Field;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Form;
import zhenzhi.dashboard.frame.InputType;
import zhenzhi.dashboard.frame.Reader;

/**
 * Puts a row into words, and into a form.
 *
 * @param entered a form that was sent and not taken; absent when none was
 */
record RowViews(Site site, Book book, Reader reader, Optional<Form> entered, String problem) {
  static final String DAY = "day";

  /** Which form it is. No column has a point in its key: one is called {@code form}. */
  static final String KEY = "form.key";

  /** What is wider on paper than this is written in more than one line. */
  private static final int LINE = 7;

  /** A row that was told. */
  RowView told(Row row, List<Said> log) {
    var own =
        columns()
            .filter(RowViews::isPeoples)
            .sorted(comparing(column -> column.source() != Source.ATTENDANCE))
            .toList();
    var others = columns().filter(column -> !isPeoples(column)).toList();
    return view(
        reader.times().day(row.day()) + "的" + BookWords.plain(book.name()),
        BookViews.address(site, book, row),
        "",
        Optional.empty(),
        Optional.of(row),
        others.stream().map(column -> fact(column, row)).toList(),
        own.stream().map(column -> field(column, row.cell(column.key()))).toList(),
        others.stream().map(column -> field(column, row.cell(column.key()))).toList(),
        log);
  }

  /** A row that somebody entered. */
  RowView entered(Row row, List<Said> log) {
    return view(
        (book.rows().isDated() ? reader.times().day(row.day()) + "的" : "")
            + BookWords.plain(book.name()),
        BookViews.address(site, book, row),
        "",
        day(row.day()),
        Optional.of(row),
        List.of(),
        columns().map(column -> field(column, row.cell(column.key()))).toList(),
        List.of(),
        log);
  }

  /** A row that is not there yet. */
  RowView fresh(LocalDate day, String form) {
    return view(
        "写一条" + BookWords.plain(book.name()),
        site.address(book) + "/new",
        form,
        day(day),
        Optional.empty(),
        List.of(),
        columns().map(column -> field(column, new Filled("", ""))).toList(),
        List.of(),
        List.of());
  }

  /** Absent of a register. */
  private Optional<Field> day(LocalDate day) {
    var value = entered.map(sent -> sent.text(DAY)).orElse(day.toString());
    return book.rows().isDated()
        ? Optional.of(
            new Field(DAY, "日期", InputType.of("date", value), "text", value, "", true, List.of()))
        : Optional.empty();
  }

  private Stream<BookColumn> columns() {
    return book.writable().stream();
  }

  /** Of what a box cannot know. */
  private static boolean isPeoples(BookColumn column) {
    return column.source() == Source.TYPED || column.source() == Source.ATTENDANCE;
  }

  private RowView view(
      String title,
      String action,
      String form,
      Optional<Field> day,
      Optional<Row> row,
      List<Fact> facts,
      List<Field> fields,
      List<Field> corrections,
      List<Said> log) {
    var isWithdrawn = row.map(Row::isWithdrawn).orElse(false);
    return new RowView(
        site.address(book)
            + (book.rows().isDated()
                ? row.map(of -> "?month=" + of.day().toString().substring(0, 7)).orElse("")
                : ""),
        book.name(),
        title,
        site.name(),
        action,
        row.map(Row::words).orElse(0),
        form,
        day,
        facts,
        fields,
        corrections,
        row.map(of -> BookWords.of(of.hints())).orElse(""),
        events(log),
        row.filter(of -> !of.isTold() && BookViews.mayWrite(reader))
            .map(_ -> action + (isWithdrawn ? "/restore" : "/withdraw"))
            .orElse(""),
        isWithdrawn,
        isWithdrawn || !BookViews.mayWrite(reader),
        problem);
  }

  private static Fact fact(BookColumn column, Row row) {
    var cell = row.cell(column.key());
    return new Fact(
        column.name(),
        cell.told().isEmpty() ? cell.said().isEmpty() ? "没有记录" : "" : cell.told(),
        cell.said());
  }

  private Field field(BookColumn column, Filled cell) {
    var now = column.source() == Source.ATTENDANCE ? cell.value() : cell.said();
    var value = entered.flatMap(sent -> sent.field(column.key())).orElse(now);
    return new Field(
        column.key(),
        column.name(),
        type(column, value),
        mode(column),
        value,
        note(column, cell),
        column.isNeeded(),
        column.type() instanceof ColumnType.Choice(var of)
            ? Choice.orNone("没有填", of, word -> word, word -> word, value)
            : List.of());
  }

  private static String type(BookColumn column, String value) {
    return switch (column.type()) {
      case ColumnType.Day() -> InputType.of("date", value);
      case ColumnType.Choice _ -> "select";
      case ColumnType.Phone() -> "tel";
      case ColumnType.Words() -> column.width() > LINE ? "textarea" : "text";
      case ColumnType.Times(),
          ColumnType.Hours(),
          ColumnType.Count(),
          ColumnType.Name(),
          ColumnType.People() ->
          "text";
    };
  }

  private static String mode(BookColumn column) {
    return switch (column.type()) {
      case ColumnType.Hours() -> "decimal";
      case ColumnType.Count() -> "numeric";
      case ColumnType.Phone() -> "tel";
      case ColumnType.Day(),
          ColumnType.Choice _,
          ColumnType.Words(),
          ColumnType.Name(),
          ColumnType.Times(),
          ColumnType.People() ->
          "text";
    };
  }

  private static String note(BookColumn column, Filled cell) {
    if (column.source() != Source.ATTENDANCE && !cell.told().isEmpty()) {
      return "自动记的是：" + cell.told();
    }
    return switch (column.type()) {
      case ColumnType.Times() -> "比如 19:00-20:30";
      case ColumnType.Hours() -> "小时，比如 1.5";
      case ColumnType.People() -> "人数，或姓名，用顿号隔开";
      case ColumnType.Day(),
          ColumnType.Choice _,
          ColumnType.Words(),
          ColumnType.Name(),
          ColumnType.Count(),
          ColumnType.Phone() ->
          "";
    };
  }

  private List<Event> events(List<Said> log) {
    var names = new HashMap<String, String>();
    book.columns().forEach(column -> names.put(column.key(), column.name()));
    book.filledBy(Source.DAY).ifPresent(day -> names.put(day.key() + Book.WAS, "原来的日期"));
    var events = new ArrayList<Event>();
    for (var said : log) {
      events.add(
          new Event(reader.times().moment(said.at()), said.person(), what(said.word(), names)));
    }
    return events.reversed();
  }

  private static String what(Word word, Map<String, String> names) {
    return switch (word) {
      case Word.Entered(var said) -> "填写：" + each(said, names);
      case Word.Corrected(var said) -> "更正：" + each(said, names);
      case Word.Withdrawn() -> "撤销";
      case Word.Restored() -> "恢复";
    };
  }

  private static String each(Map<String, String> said, Map<String, String> names) {
    return said.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(one ->
            names.getOrDefault(one.getKey(), one.getKey())
                + (one.getValue().isEmpty() ? "改回自动记的" : "“" + one.getValue() + "”"))
        .collect(Collectors.joining("，"));
  }
}
