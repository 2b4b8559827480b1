package zhenzhi.collector.notice.retention;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Old notices, as SQL. */
final class RetentionRepository {
  /** A message that was sent again by hand is as old as that. */
  private static final String MESSAGES =
      """
      SELECT id
      FROM notice_message
      WHERE made_at < ? AND settled_at < ? AND state <> 'WAITING'
      ORDER BY made_at
      LIMIT ?
      FOR UPDATE SKIP LOCKED
      """;

  private static final List<String> OF_MESSAGES =
      List.of(
          "DELETE FROM notice_attempt WHERE message_id = ANY (?)",
          "DELETE FROM notice WHERE message_id = ANY (?)",
          "DELETE FROM notice_message WHERE id = ANY (?)");

  /** What never became part of a message. */
  private static final String LOOSE =
      """
      DELETE FROM notice
      WHERE id IN (
        SELECT id
        FROM notice
        WHERE made_at < ? AND state IN ('OVERTAKEN', 'NOBODY', 'CANCELLED')
        ORDER BY made_at, id
        LIMIT ?
        FOR UPDATE SKIP LOCKED)
      """;

  private RetentionRepository() {}

  /** Answers how many rows are gone; as many messages at most. */
  static int deleteMessages(Connection connection, Instant before, int most) throws SQLException {
    var messages = new ArrayList<Long>();
    try (var statement = connection.prepareStatement(MESSAGES)) {
      statement.setObject(1, utc(before));
      statement.setObject(2, utc(before));
      statement.setInt(3, most);
      var rows = statement.executeQuery();
      while (rows.next()) {
        messages.add(rows.getLong(1));
      }
    }
    var gone = 0;
    for (var sql : messages.isEmpty() ? List.<String>of() : OF_MESSAGES) {
      try (var statement = connection.prepareStatement(sql)) {
        statement.setArray(1, array(connection, "bigint", messages.stream()));
        gone += statement.executeUpdate();
      }
    }
    return gone;
  }

  static int deleteLoose(Connection connection, Instant before, int most) throws SQLException {
    try (var statement = connection.prepareStatement(LOOSE)) {
      statement.setObject(1, utc(before));
      statement.setInt(2, most);
      return statement.executeUpdate();
    }
  }
}
