package zhenzhi.standalone.year.recount;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fetches rows; counts nothing. Times are milliseconds. */
record Query(Connection connection) {
  @FunctionalInterface
  interface Take {
    void row(ResultSet row) throws SQLException;
  }

  /** Moments are given as milliseconds. */
  void each(String sql, Take take, Object... given) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var nth = 0; nth < given.length; nth++) {
        statement.setObject(
            nth + 1, given[nth] instanceof Long millis ? new Timestamp(millis) : given[nth]);
      }
      var rows = statement.executeQuery();
      while (rows.next()) {
        take.row(rows);
      }
    }
  }

  /** Spans of time by the number in the first column. */
  Map<Long, List<long[]>> pairs(String sql) throws SQLException {
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
  static long millis(ResultSet row, int column) throws SQLException {
    var at = row.getTimestamp(column);
    return at == null ? Long.MAX_VALUE : at.getTime();
  }

  // Of use in a lambda that may not throw.
  static long number(ResultSet row, int column) {
    try {
      return row.getLong(column);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  static long moment(ResultSet row, int column) {
    try {
      return millis(row, column);
    } catch (SQLException problem) {
      throw new IllegalStateException(problem);
    }
  }

  /** {@link LocalDate#MAX} where there is none. */
  static LocalDate day(ResultSet row, int column) throws SQLException {
    var day = row.getObject(column, LocalDate.class);
    return day == null ? LocalDate.MAX : day;
  }

  /** Empty where there is none. */
  static String text(ResultSet row, int column) throws SQLException {
    var text = row.getString(column);
    return text == null ? "" : text;
  }
}
