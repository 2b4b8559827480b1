package zhenzhi.collector.database;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Many rows in one statement: an array for each column, however many rows there are.
 *
 * @param columns in the order of the statement's parameters
 */
public record Bulk<T>(List<Column<T>> columns) {

  /**
   * One column of the rows.
   *
   * @param type of PostgreSQL
   * @param stored how the given value is turned into the stored one
   */
  public record Column<T>(
      String name, String type, String stored, Function<T, @Nullable Object> value) {}

  public static <T> Bulk<T> rows() {
    return new Bulk<>(List.of());
  }

  public Bulk<T> column(String name, String type, Function<T, @Nullable Object> value) {
    return column(name, type, name, value);
  }

  public Bulk<T> column(
      String name, String type, String stored, Function<T, @Nullable Object> value) {
    var more = Stream.of(new Column<>(name, type, stored, value));
    return new Bulk<>(Stream.concat(columns.stream(), more).toList());
  }

  /** Adds the columns of a part of each row, all of them null where there is none. */
  public <S> Bulk<T> part(Function<T, @Nullable S> part, Bulk<S> rows) {
    var whole = this;
    for (var column : rows.columns) {
      whole =
          whole.column(
              column.name(),
              column.type(),
              row -> {
                var there = part.apply(row);
                return there == null ? null : column.value().apply(there);
              });
    }
    return whole;
  }

  /** Keeps the rows that are not there yet. */
  public String insertInto(String table) {
    return insertInto(table, "") + "DO NOTHING\n";
  }

  /** Keeps the rows; what to do with one whose {@code key} is there already has to follow. */
  public String insertInto(String table, String key) {
    return """
    INSERT INTO %s (%s)
    SELECT %s
    FROM %s
    ON CONFLICT %s
    """
        .formatted(table, each(Column::name), each(Column::stored), given(), key);
  }

  /** The rows as a table called {@code given}. */
  public String given() {
    return "unnest(%s) AS given (%s)".formatted(each(_ -> "?"), each(Column::name));
  }

  /** Runs {@code sql}, whose parameters are these columns; not at all when there are no rows. */
  public int run(Connection connection, String sql, List<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return 0;
    }
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, rows);
      return statement.executeUpdate();
    }
  }

  public void bind(PreparedStatement statement, List<T> rows) throws SQLException {
    var parameter = 1;
    for (var column : columns) {
      var values = rows.stream().map(column.value());
      statement.setArray(
          parameter++, SqlColumns.array(statement.getConnection(), column.type(), values));
    }
  }

  private String each(Function<Column<T>, String> text) {
    return columns.stream().map(text).collect(joining(", "));
  }
}
