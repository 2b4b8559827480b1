package zhenzhi.collector.privacy;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Photos of repairs that are over, as SQL. */
final class PictureRepository {
  private static final String DELETE =
      """
      DELETE FROM ticket_photo
      USING ticket
      WHERE ticket.id = ticket_photo.ticket_id
        AND ticket.stage IN ('CLOSED', 'WITHDRAWN')
        AND ticket.moved_at < ?
      """;

  private PictureRepository() {}

  /** Answers how many there were of tickets that ended before {@code before}. */
  static int delete(Connection connection, Instant before) throws SQLException {
    try (var statement = connection.prepareStatement(DELETE)) {
      statement.setObject(1, utc(before));
      return statement.executeUpdate();
    }
  }
}
