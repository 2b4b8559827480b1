package zhenzhi.collector.notice.post;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.notice.Contact;
import zhenzhi.collector.notice.Way;
import zhenzhi.collector.notice.post.Reach.By;

/** What a contact is called, as SQL. */
final class ReachRepository {
  private static final String NAMED =
      """
      SELECT kind, notice_way.name, coalesce(org_unit.name, '')
      FROM unnest(?, ?) WITH ORDINALITY AS given (way_id, path, nth)
      JOIN notice_way ON notice_way.id = way_id
      LEFT JOIN org_unit ON org_unit.path = given.path
      ORDER BY nth
      """;

  private ReachRepository() {}

  /** In their order. */
  static List<By> named(Connection connection, List<Contact> contacts) throws SQLException {
    try (var statement = connection.prepareStatement(NAMED)) {
      statement.setArray(1, array(connection, "bigint", contacts.stream().map(Contact::way)));
      statement.setArray(2, array(connection, "text", contacts.stream().map(Contact::orgPath)));
      var named = new ArrayList<By>();
      var rows = statement.executeQuery();
      for (var contact : contacts) {
        rows.next();
        named.add(
            new By(
                contact.party(),
                contact.unit(),
                rows.getString(3),
                contact.name(),
                Way.Kind.valueOf(rows.getString(1)),
                rows.getString(2),
                contact.target()));
      }
      return named;
    }
  }
}
