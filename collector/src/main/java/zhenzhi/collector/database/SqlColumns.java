package zhenzhi.collector.database;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moments, lengths, numbers and arrays as JDBC wants and gives them. */
public final class SqlColumns {
  private SqlColumns() {}

  public static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  public static @Nullable OffsetDateTime utc(Optional<Instant> at) {
    return at.map(SqlColumns::utc).orElse(null);
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  public static Optional<Instant> optionalInstant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  /** A length that is kept in milliseconds; null is zero. */
  public static Duration millis(ResultSet row, int column) throws SQLException {
    return Duration.ofMillis(row.getLong(column));
  }

  public static Optional<Duration> optionalMillis(ResultSet row, int column) throws SQLException {
    var millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  public static OptionalLong optionalLong(ResultSet row, int column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }

  public static Array array(Connection connection, String type, Stream<?> values)
      throws SQLException {
    return ArrayColumns.of(connection, type, values.toArray());
  }
}
