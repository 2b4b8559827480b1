package zhenzhi.collector.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.jdbc.PgArray;

/**
 * Arrays in PostgreSQL's binary form. The driver by itself writes most of them as text, which both
 * ends pay for.
 */
final class ArrayColumns {
  private static final Map<String, Type> TYPES =
      Map.of(
          "bigint", new Type(Oid.INT8, Oid.INT8_ARRAY, (to, it) -> to.bigint(whole(it))),
          "integer", new Type(Oid.INT4, Oid.INT4_ARRAY, (to, it) -> to.integer((int) whole(it))),
          "smallint", new Type(Oid.INT2, Oid.INT2_ARRAY, (to, it) -> to.smallint((int) whole(it))),
          "real", new Type(Oid.FLOAT4, Oid.FLOAT4_ARRAY, (to, it) -> to.real((Float) it)),
          "double precision",
              new Type(Oid.FLOAT8, Oid.FLOAT8_ARRAY, (to, it) -> to.real8((Double) it)),
          "boolean", new Type(Oid.BOOL, Oid.BOOL_ARRAY, (to, it) -> to.bool((Boolean) it)),
          "text", new Type(Oid.TEXT, Oid.TEXT_ARRAY, (to, it) -> to.text(it.toString())),
          "uuid", new Type(Oid.UUID, Oid.UUID_ARRAY, (to, it) -> to.uuid((UUID) it)),
          "date", new Type(Oid.DATE, Oid.DATE_ARRAY, (to, it) -> to.date((LocalDate) it)),
          "timestamptz",
              new Type(Oid.TIMESTAMPTZ, Oid.TIMESTAMPTZ_ARRAY, (to, it) -> to.time(moment(it))));

  private ArrayColumns() {}

  private record Type(int element, int array, BiConsumer<BinaryValues, Object> write) {}

  /** Of a type that has no binary form here the driver makes it. */
  static Array of(Connection connection, String type, @Nullable Object[] elements)
      throws SQLException {
    var known = TYPES.get(type);
    if (known == null) {
      return connection.createArrayOf(type, elements);
    }
    var values = BinaryValues.array(known.element(), elements.length);
    for (var element : elements) {
      if (element == null) {
        values.nothing();
      } else {
        known.write().accept(values, element);
      }
    }
    return new PgArray(connection.unwrap(BaseConnection.class), known.array(), values.toBytes());
  }

  private static long whole(Object value) {
    return ((Number) value).longValue();
  }

  private static Instant moment(Object value) {
    return value instanceof OffsetDateTime moment ? moment.toInstant() : (Instant) value;
  }
}
