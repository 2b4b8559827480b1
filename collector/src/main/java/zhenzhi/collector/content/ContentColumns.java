package zhenzhi.collector.content;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.station.Scope;

/** Moments, arrays and the scope as JDBC wants them. */
public final class ContentColumns {
  /** What a row of {@code station} must be like to lie in the scope; takes {@link #bindScope}. */
  public static final String IN_SCOPE =
      "station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)";

  private ContentColumns() {}

  /** Binds what {@link #IN_SCOPE} takes, from {@code first} on, and answers the next parameter. */
  public static int bindScope(PreparedStatement statement, int first, Scope scope)
      throws SQLException {
    statement.setString(first, scope.orgPath());
    statement.setString(first + 1, scope.onlyCode());
    statement.setString(first + 2, scope.onlyCode());
    return first + 3;
  }

  public static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> perhaps(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  public static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  public static Array array(Connection connection, String type, Stream<?> values)
      throws SQLException {
    return connection.createArrayOf(type, values.toArray());
  }
}
