package zhenzhi.standalone.year.recount.raw;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches rows; counts nothing. Times are milliseconds. */
public record Query(Connection connection) {
  @FunctionalInterface
  public interface Take {
    void row(ResultSet row) throws SQLException;
  }

  /** Moments are given as milliseconds. */
  public void each(String sql, Take take, Object... given) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var nth = 0; nth < given.length; nth++) {
        statement.setObject(nth + 1, given[nth] instanceof Long millis ? utc(millis) : given[nth]);
      }
      var rows = statement.executeQuery();
      while (rows.next()) {
        take.row(rows);
      }
    }
  }

  private static OffsetDateTime utc(long millis) {
    return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC);
  }

  /** Spans of time by the number in the first column. */
  public Map<Long, List<long[]>> pairs(String sql) throws SQLException {
    var pairs = new HashMap<Long, List<long[]>>();
    each(
        sql,
        row ->
            pairs
                .computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                .add(new long[] {millis(row, 2), millis(row, 3)}));
    return pairs;
  }

  /** {@link Long#MAX_VALUE} where there is none. */
  public static long millis(ResultSet row, int column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? Long.MAX_VALUE : at.getTime();
  }

  /** {@link LocalDate#MAX} where there is none. */
  public static LocalDate day(ResultSet row, int column) throws SQLException {
    var day = row.getObject(column, LocalDate.class);
    return day == null ? LocalDate.MAX : day;
  }

  /** Empty where there is none. */
  public static String text(ResultSet row, int column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }
}
