package zhenzhi.collector.content;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** How often unsorted content was played everywhere. */
final class TallyRepository {
  /** So long the order of a list may be behind; its figures never are. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  /** One collector at a time, and nobody waits for it. */
  private static final String DUE =
      """
      SELECT pg_try_advisory_xact_lock(hashtextextended('zhenzhi: content tally', 0))
        AND NOT EXISTS (SELECT FROM content_tally WHERE counted_at > ?)
      """;

  private static final String FORGET = "DELETE FROM content_tally";

  private static final String COUNT =
      """
      INSERT INTO content_tally (content_id, times, counted_at)
      SELECT content_id, sum(times), CAST(? AS timestamptz)
      FROM content
      JOIN station_content ON content_id = content.id
      WHERE sorting_id IS NULL
      GROUP BY content_id
      """;

  private TallyRepository() {}

  /** Counts anew, in the transaction of the caller, unless somebody did a short time ago. */
  static void renew(Connection connection, Instant now) throws SQLException {
    try (var due = connection.prepareStatement(DUE);
        var forget = connection.prepareStatement(FORGET);
        var count = connection.prepareStatement(COUNT)) {
      due.setObject(1, utc(now.minus(KEPT)));
      var row = due.executeQuery();
      row.next();
      if (row.getBoolean(1)) {
        forget.executeUpdate();
        count.setObject(1, utc(now));
        count.executeUpdate();
      }
    }
  }
}
