package zhenzhi.collector.notice.post;

import java.sql.Connection;
import java.sql.SQLException;
import zhenzhi.collector.notice.Contact;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.post.Reach.By;

/** What a contact is called, as SQL. */
final class ReachRepository {
  private static final String NAMED =
      """
      SELECT kind, name, coalesce((SELECT org_unit.name FROM org_unit WHERE path = ?), '')
      FROM notice_way
      WHERE id = ?
      """;

  private ReachRepository() {}

  static By named(Connection connection, Contact contact) throws SQLException {
    try (var statement = connection.prepareStatement(NAMED)) {
      statement.setString(1, contact.orgPath());
      statement.setLong(2, contact.way());
      var row = statement.executeQuery();
      row.next();
      return new By(
          contact.party(),
          contact.unit(),
          row.getString(3),
          contact.name(),
          Way.Kind.valueOf(row.getString(1)),
          row.getString(2),
          contact.target());
    }
  }
}
