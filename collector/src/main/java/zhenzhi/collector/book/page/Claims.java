package zhenzhi.collector.book.page;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import zhenzhi.collector.book.Book;
import zhenzhi.collector.book.ColumnType;
import zhenzhi.collector.book.Sitting;
import zhenzhi.collector.book.Source;
import zhenzhi.collector.book.check.Claim;

/** Reads out of a row what can be held against something else. */
final class Claims {
  private Claims() {}

  static Claim of(Book book, Row row) {
    return new Claim(
        row.day(),
        row.entry(),
        value(book, row, type -> type instanceof ColumnType.Times)
            .flatMap(Sitting::read)
            .orElse(List.of()),
        value(book, row, type -> type instanceof ColumnType.Hours).flatMap(ColumnType::hours),
        people(book, row),
        row.isTold());
  }

  private static Optional<String> value(Book book, Row row, Predicate<ColumnType> type) {
    return book.columns().stream()
        .filter(column -> type.test(column.type()))
        .map(column -> row.cell(column.key()).value())
        .filter(value -> !value.isEmpty())
        .findFirst();
  }

  private static OptionalInt people(Book book, Row row) {
    return book.columns().stream()
        .filter(column ->
            column.source() == Source.ATTENDANCE || column.type() instanceof ColumnType.People)
        .map(column -> row.cell(column.key()).value())
        .filter(value -> !value.isEmpty())
        .mapToInt(ColumnType::count)
        .max();
  }
}
