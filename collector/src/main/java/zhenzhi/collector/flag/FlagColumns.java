package zhenzhi.collector.flag;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.collector.study.Span;

/** Findings as columns: {@code rule, from_at, until_at, amount, subject}, in this order. */
final class FlagColumns {
  private FlagColumns() {}

  static Finding finding(ResultSet row, int first) throws SQLException {
    var from = moments(row, first + 1);
    var until = moments(row, first + 2);
    var spans = new ArrayList<Span>();
    for (var i = 0; i < from.size(); i++) {
      spans.add(new Span(from.get(i), until.get(i)));
    }
    return new Finding(
        Rule.valueOf(row.getString(first)),
        spans,
        row.getLong(first + 3),
        row.getString(first + 4));
  }

  /** All but the rule. */
  static void bind(PreparedStatement statement, int first, Finding finding) throws SQLException {
    statement.setArray(first, moments(statement.getConnection(), finding, Span::start));
    statement.setArray(first + 1, moments(statement.getConnection(), finding, Span::end));
    statement.setLong(first + 2, finding.amount());
    statement.setString(first + 3, finding.subject());
  }

  private static Array moments(Connection connection, Finding finding, Function<Span, Instant> end)
      throws SQLException {
    return connection.createArrayOf(
        "timestamptz", finding.evidence().stream().map(end).map(SqlColumns::utc).toArray());
  }

  private static List<Instant> moments(ResultSet row, int column) throws SQLException {
    var moments = new ArrayList<Instant>();
    for (var moment : (Timestamp[]) row.getArray(column).getArray()) {
      moments.add(moment.toInstant());
    }
    return moments;
  }
}
