package zhenzhi.collector.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Lengths and numbers as they stand in rows. */
final class SqlColumns {
  private SqlColumns() {}

  static Duration millis(ResultSet row, int column) throws SQLException {
    return Duration.ofMillis(row.getLong(column));
  }

  static Optional<Duration> optionalMillis(ResultSet row, int column) throws SQLException {
    var millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }

  static OptionalLong number(ResultSet row, int column) throws SQLException {
    var number = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(number);
  }
}
