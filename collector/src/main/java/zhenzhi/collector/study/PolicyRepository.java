package zhenzhi.collector.study;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.SqlColumns;
import zhenzhi.protocol.Playback.Category;

/** The crediting policies. A row is written once and never changed. */
public final class PolicyRepository {
  private static final String LIST =
      """
      SELECT version, holds_from, categories, shortest_session_s, daily_cap_s, opens, closes,
        monthly_target_s
      FROM crediting_policy
      ORDER BY holds_from
      """;

  private static final String DECIDED =
      """
      SELECT version, holds_from, categories, shortest_session_s, daily_cap_s, opens, closes,
        monthly_target_s, coalesce(person, ''), decided_at, reason
      FROM crediting_policy
      LEFT JOIN account ON account.id = decided_by
      ORDER BY holds_from DESC
      """;

  private static final String ADD =
      """
      INSERT INTO crediting_policy (holds_from, categories, shortest_session_s, daily_cap_s,
        opens, closes, monthly_target_s, decided_by, decided_at, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (holds_from) DO NOTHING
      """;

  private static final String WITHDRAW =
      "DELETE FROM crediting_policy WHERE version = ? AND holds_from > ?";

  private PolicyRepository() {}

  public static Policies list(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      var policies = new ArrayList<CreditingPolicy>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        policies.add(policy(rows));
      }
      return new Policies(policies);
    }
  }

  /** With who decided them and why; the newest first. */
  static List<DecidedPolicy> decided(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(DECIDED)) {
      var decided = new ArrayList<DecidedPolicy>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        decided.add(
            new DecidedPolicy(
                policy(rows), rows.getString(9), SqlColumns.instant(rows, 10), rows.getString(11)));
      }
      return decided;
    }
  }

  /**
   * Answers false when there is one from that day already. The version is given by the database,
   * and never again.
   */
  static boolean add(
      Connection connection, CreditingPolicy policy, long account, Instant now, String reason)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setObject(1, policy.holdsFrom());
      statement.setArray(
          2,
          connection.createArrayOf(
              "text", policy.categories().stream().map(Enum::name).sorted().toArray()));
      statement.setLong(3, policy.shortestSession().toSeconds());
      statement.setLong(4, policy.dailyCap().toSeconds());
      statement.setObject(5, policy.opening().map(CreditingPolicy.Opening::from).orElse(null));
      statement.setObject(6, policy.opening().map(CreditingPolicy.Opening::until).orElse(null));
      statement.setLong(7, policy.monthlyTarget().toSeconds());
      statement.setLong(8, account);
      statement.setObject(9, SqlColumns.utc(now));
      statement.setString(10, reason);
      return statement.executeUpdate() > 0;
    }
  }

  /** Answers false when there is none, or when it holds already. */
  static boolean withdraw(Connection connection, int version, LocalDate today) throws SQLException {
    try (var statement = connection.prepareStatement(WITHDRAW)) {
      statement.setInt(1, version);
      statement.setObject(2, today);
      return statement.executeUpdate() > 0;
    }
  }

  private static CreditingPolicy policy(ResultSet row) throws SQLException {
    return new CreditingPolicy(
        row.getInt(1),
        row.getObject(2, LocalDate.class),
        categories((String[]) row.getArray(3).getArray()),
        Duration.ofSeconds(row.getLong(4)),
        Duration.ofSeconds(row.getLong(5)),
        opening(row.getObject(6, LocalTime.class), row.getObject(7, LocalTime.class)),
        Duration.ofSeconds(row.getLong(8)));
  }

  private static Optional<CreditingPolicy.Opening> opening(
      @Nullable LocalTime opens, @Nullable LocalTime closes) {
    return opens == null || closes == null
        ? Optional.empty()
        : Optional.of(new CreditingPolicy.Opening(opens, closes));
  }

  private static Set<Category> categories(String[] names) {
    return Arrays.stream(names).map(Category::valueOf).collect(Collectors.toSet());
  }
}
