package zhenzhi.collector.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A book that every site keeps.
 *
 * @param least entries that a month should have; 0 for any number
 */
public record Book(String key, String name, Rows rows, int least, List<BookColumn> columns) {
  /** Behind the key of the day: under it stands from which day a row was moved. */
  public static final String WAS = ".was";

  public Book {
    columns = List.copyOf(columns);
  }

  public Optional<BookColumn> column(String wanted) {
    return columns.stream().filter(column -> column.key().equals(wanted)).findFirst();
  }

  public Optional<BookColumn> filledBy(Source source) {
    return columns.stream().filter(column -> column.source() == source).findFirst();
  }

  /** Whether telephone numbers stand in it, so that it is not for everybody. */
  public boolean isPersonal() {
    return columns.stream().anyMatch(column -> column.type() instanceof ColumnType.Phone);
  }

  /**
   * Columns that say who somebody is. In a register of persons all do: each of its rows is
   * somebody.
   */
  public List<BookColumn> personal() {
    return rows == Rows.LIST && isPersonal()
        ? columns
        : columns.stream().filter(BookColumn::isPersonal).toList();
  }

  /**
   * What the log says of a row that is moved to another day; nothing in a register, which has no
   * days.
   */
  public Map<String, String> moved(LocalDate from, LocalDate to) {
    return filledBy(Source.DAY)
        .map(BookColumn::key)
        .map(day -> Map.of(day, to.toString(), day + WAS, from.toString()))
        .orElse(Map.of());
  }

  /** Columns into which people write: all but the day, and who wrote. */
  public List<BookColumn> writable() {
    return columns.stream()
        .filter(column -> column.source() != Source.DAY && column.source() != Source.WRITER)
        .toList();
  }
}
