package zhenzhi.collector.ticket.photo;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Photos as SQL. */
final class PhotoRepository {
  private PhotoRepository() {}

  /** Nobody else adds to it until the end of the transaction. */
  static void lock(Connection connection, long ticket) throws SQLException {
    try (var statement =
        connection.prepareStatement("SELECT FROM ticket WHERE id = ? FOR UPDATE")) {
      statement.setLong(1, ticket);
      statement.execute();
    }
  }

  static void add(Connection connection, long ticket, byte[] jpeg, long account, Instant now)
      throws SQLException {
    var sql = "INSERT INTO ticket_photo (ticket_id, at, account_id, jpeg) VALUES (?, ?, ?, ?)";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, ticket);
      statement.setObject(2, utc(now));
      statement.setLong(3, account);
      statement.setBytes(4, jpeg);
      statement.executeUpdate();
    }
  }

  /** In the order in which they were taken. */
  static List<Photo> list(Connection connection, long ticket) throws SQLException {
    var sql =
        """
        SELECT ticket_photo.id, at, account_id, person
        FROM ticket_photo
        JOIN account ON account.id = account_id
        WHERE ticket_id = ?
        ORDER BY ticket_photo.id
        """;
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, ticket);
      var photos = new ArrayList<Photo>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        photos.add(
            new Photo(rows.getLong(1), instant(rows, 2), rows.getLong(3), rows.getString(4)));
      }
      return photos;
    }
  }

  static Optional<byte[]> jpeg(Connection connection, long ticket, long photo) throws SQLException {
    var sql = "SELECT jpeg FROM ticket_photo WHERE ticket_id = ? AND id = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, ticket);
      statement.setLong(2, photo);
      var row = statement.executeQuery();
      return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
    }
  }

  /** Answers whether there was such a photo of theirs. */
  static boolean remove(Connection connection, long ticket, long photo, long account)
      throws SQLException {
    var sql = "DELETE FROM ticket_photo WHERE ticket_id = ? AND id = ? AND account_id = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, ticket);
      statement.setLong(2, photo);
      statement.setLong(3, account);
      return statement.executeUpdate() > 0;
    }
  }
}
