package zhenzhi.collector.notice.post;

import static zhenzhi.collector.database.SqlColumns.optionalInstant;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import zhenzhi.collector.database.DatabaseService;

/** Counts what waits to be sent, for the metrics. */
@Singleton
class WaitingService {
  private static final String WAITING =
      """
      SELECT count(*), min(due_at)
      FROM (
        SELECT due_at FROM notice WHERE state = 'WAITING'
        UNION ALL
        SELECT due_at
        FROM notice_message
        JOIN notice ON message_id = notice_message.id
        WHERE notice_message.state = 'WAITING') AS waiting
      """;

  private final DatabaseService database;
  private final NoticeMetrics metrics;

  WaitingService(DatabaseService database, NoticeMetrics metrics) {
    this.database = database;
    this.metrics = metrics;
  }

  void count(Instant now) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.prepareStatement(WAITING)) {
      var row = statement.executeQuery();
      row.next();
      metrics.waiting(row.getLong(1), optionalInstant(row, 2), now);
    }
  }
}
