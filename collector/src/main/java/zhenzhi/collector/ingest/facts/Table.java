package zhenzhi.collector.ingest.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import zhenzhi.collector.database.BinaryValues;

/**
 * A table that rows are copied into: the quickest way there is, without a look at what is there
 * already. So the caller knows that the rows are new.
 */
record Table<T>(String name, List<Column<T>> columns) {

  /** One column, and how its value is written. */
  record Column<T>(String name, BiConsumer<BinaryValues, T> write) {}

  static <T> Table<T> called(String name) {
    return new Table<>(name, List.of());
  }

  Table<T> bigint(String column, Function<T, @Nullable Long> value) {
    return with(column, orNothing(value, BinaryValues::bigint));
  }

  Table<T> integer(String column, Function<T, @Nullable Integer> value) {
    return with(column, orNothing(value, BinaryValues::integer));
  }

  Table<T> smallint(String column, ToIntFunction<T> value) {
    return with(column, (out, row) -> out.smallint(value.applyAsInt(row)));
  }

  Table<T> bool(String column, Predicate<T> value) {
    return with(column, (out, row) -> out.bool(value.test(row)));
  }

  Table<T> real(String column, Function<T, @Nullable Double> value) {
    return with(column, orNothing(value, BinaryValues::real));
  }

  Table<T> real8(String column, Function<T, @Nullable Double> value) {
    return with(column, orNothing(value, BinaryValues::real8));
  }

  Table<T> text(String column, Function<T, @Nullable String> value) {
    return with(column, orNothing(value, BinaryValues::text));
  }

  Table<T> texts(String column, Function<T, List<String>> value) {
    return with(column, (out, row) -> out.texts(value.apply(row)));
  }

  Table<T> uuid(String column, Function<T, UUID> value) {
    return with(column, (out, row) -> out.uuid(value.apply(row)));
  }

  Table<T> time(String column, Function<T, @Nullable Instant> value) {
    return with(column, orNothing(value, BinaryValues::time));
  }

  /** Adds {@code rows}; does not ask the database when there are none. */
  void copy(Connection connection, Collection<T> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    var tuples = BinaryValues.rows();
    for (var row : rows) {
      tuples.row(columns.size());
      columns.forEach(column -> column.write().accept(tuples, row));
    }
    tuples.endRows();
    send(connection, tuples.toBytes());
  }

  private void send(Connection connection, byte[] tuples) throws SQLException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql());
    try {
      copy.writeToCopy(tuples, 0, tuples.length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private String sql() {
    var names = String.join(", ", columns.stream().map(Column::name).toList());
    return "COPY %s (%s) FROM STDIN (FORMAT binary)".formatted(name, names);
  }

  private static <T, V> BiConsumer<BinaryValues, T> orNothing(
      Function<T, @Nullable V> value, BiConsumer<BinaryValues, V> write) {
    return (out, row) -> {
      var there = value.apply(row);
      if (there == null) {
        out.nothing();
      } else {
        write.accept(out, there);
      }
    };
  }

  private Table<T> with(String column, BiConsumer<BinaryValues, T> write) {
    var more = Stream.of(new Column<>(column, write));
    return new Table<>(name, Stream.concat(columns.stream(), more).toList());
  }
}
