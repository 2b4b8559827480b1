package zhenzhi.collector.flag;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import zhenzhi.collector.flag.FlagStep.Kept;

/** What looks leave behind as SQL. */
final class StepRepository {
  private static final String KEPT =
      """
      SELECT station_id, id, state, rule, from_at, until_at, amount, subject
      FROM flag
      WHERE station_id = ANY (?) AND month = ?
      ORDER BY station_id, id
      """;

  private static final String RAISE =
      """
      INSERT INTO flag (station_id, month, state, raised_at, rule, from_at, until_at, amount, subject)
      VALUES (?, ?, 'OPEN', ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  /** What was decided meanwhile is left alone. */
  private static final String RENEW =
      """
      UPDATE flag
      SET from_at = ?, until_at = ?, amount = ?, subject = ?,
        state = CASE
          WHEN EXISTS (SELECT FROM flag_event WHERE flag_id = flag.id AND kind = 'ANSWERED') THEN 'ANSWERED'
          ELSE 'OPEN' END
      WHERE id = ? AND state IN ('OPEN', 'ANSWERED', 'LAPSED')
      """;

  private static final String LAPSE =
      "UPDATE flag SET state = 'LAPSED' WHERE id = ? AND state IN ('OPEN', 'ANSWERED')";

  private StepRepository() {}

  /** The flags of a month, by site and rule, the newest last. */
  static Map<Long, Map<Rule, List<Kept>>> kept(
      Connection connection, Collection<Long> sites, YearMonth month) throws SQLException {
    var kept = new TreeMap<Long, Map<Rule, List<Kept>>>();
    try (var statement = connection.prepareStatement(KEPT)) {
      statement.setArray(1, connection.createArrayOf("bigint", sites.toArray()));
      statement.setObject(2, month.atDay(1));
      var rows = statement.executeQuery();
      while (rows.next()) {
        var finding = FlagColumns.finding(rows, 4);
        kept.computeIfAbsent(rows.getLong(1), _ -> new EnumMap<>(Rule.class))
            .computeIfAbsent(finding.rule(), _ -> new ArrayList<>())
            .add(new Kept(rows.getLong(2), FlagState.valueOf(rows.getString(3)), finding));
      }
    }
    return kept;
  }

  /** Answers how many flags were raised: 1 or 0. */
  static int take(Connection connection, long site, YearMonth month, FlagStep step, Instant now)
      throws SQLException {
    return switch (step) {
      case FlagStep.Nothing _ -> 0;
      case FlagStep.Raise(var finding) -> raise(connection, site, month, finding, now);
      case FlagStep.Renew(var flag, var finding) -> renew(connection, flag, finding);
      case FlagStep.Lapse(var flag) -> lapse(connection, flag);
    };
  }

  private static int raise(
      Connection connection, long site, YearMonth month, Finding finding, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(RAISE)) {
      statement.setLong(1, site);
      statement.setObject(2, month.atDay(1));
      statement.setObject(3, utc(now));
      statement.setString(4, finding.rule().name());
      FlagColumns.bind(statement, 5, finding);
      return statement.executeUpdate();
    }
  }

  private static int renew(Connection connection, long flag, Finding finding) throws SQLException {
    try (var statement = connection.prepareStatement(RENEW)) {
      FlagColumns.bind(statement, 1, finding);
      statement.setLong(5, flag);
      statement.executeUpdate();
      return 0;
    }
  }

  private static int lapse(Connection connection, long flag) throws SQLException {
    try (var statement = connection.prepareStatement(LAPSE)) {
      statement.setLong(1, flag);
      statement.executeUpdate();
      return 0;
    }
  }
}
