package zhenzhi.collector.privacy;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Telephone numbers of whoever gave a duty up, as SQL. */
final class NumberRepository {
  private static final List<String> BY_DAY =
      List.of(
          "UPDATE duty SET phone = '' WHERE phone <> '' AND until < ?",
          "UPDATE repair_turn SET phone = '' WHERE phone <> '' AND until_day < ?");

  /**
   * A change that still holds has its number in duty; so old a one is not undone any more. An
   * import is, where no number went.
   */
  private static final List<String> BY_TIME =
      List.of(
          """
          UPDATE duty_change
          SET phone = '', before = NULL, after = NULL
          WHERE (phone <> '' OR before IS NOT NULL) AND at < ?
          """,
          """
          UPDATE import_trace
          SET before = coalesce(jsonb_set(before, '{duties}', duties_without(before -> 'duties', NULL, '')), before),
            after = coalesce(jsonb_set(after, '{duties}', duties_without(after -> 'duties', NULL, '')), after)
          FROM import
          WHERE import.id = import_id AND decided_at < ?
            AND EXISTS (
              SELECT
              FROM jsonb_array_elements(coalesce(before -> 'duties', '[]') || coalesce(after -> 'duties', '[]')) AS duty
              WHERE duty ->> 'phone' <> '')
          """,
          "UPDATE notice_contact SET target = '' WHERE target <> '' AND removed_at < ?");

  private NumberRepository() {}

  /** Answers how many there were. */
  static int delete(Connection connection, LocalDate day, Instant before) throws SQLException {
    var gone = 0;
    for (var sql : BY_DAY) {
      gone += run(connection, sql, day);
    }
    for (var sql : BY_TIME) {
      gone += run(connection, sql, utc(before));
    }
    return gone;
  }

  private static int run(Connection connection, String sql, Object limit) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, limit);
      return statement.executeUpdate();
    }
  }
}
