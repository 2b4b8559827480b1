package zhenzhi.collector.study;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Stream;

/** Moments and arrays as JDBC wants them. */
final class SqlColumns {
  private SqlColumns() {}

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static Array array(Connection connection, String type, Stream<?> values) throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }

  /** Stations as the first parameter and days as the second. */
  static void bindKeys(PreparedStatement statement, Collection<StationDate> days)
      throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(1, array(connection, "bigint", days.stream().map(StationDate::station)));
    statement.setArray(2, array(connection, "date", days.stream().map(StationDate::day)));
  }
}
