package zhenzhi.collector.study;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
