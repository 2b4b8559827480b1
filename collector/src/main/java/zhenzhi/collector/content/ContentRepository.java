package zhenzhi.collector.content;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import zhenzhi.collector.study.ContentName;

/** What boxes called what they played. */
final class ContentRepository {
  private static final String IDS =
      """
      SELECT content.id, content.code, content.title, content.category
      FROM unnest(?, ?, ?) AS given (code, title, category)
      JOIN content USING (code, title, category)
      """;

  /** Nobody sorts while new rows come in, or neither would see the other. */
  private static final String HOLD = "SELECT FROM sorting_version FOR SHARE";

  private static final String ADD =
      """
      INSERT INTO content (code, title, category, code_name, title_name)
      SELECT *
      FROM unnest(?, ?, ?, ?, ?)
      ON CONFLICT (code, title, category) DO NOTHING
      """;

  private static final String SORT =
      """
      UPDATE content
      SET sorting_id = (
        SELECT sorting.id
        FROM sorting
        WHERE holds_until IS NULL
          AND (name_kind = 'CODE' AND name = content.code_name
            OR name_kind = 'TITLE' AND name = content.title_name)
        ORDER BY name_kind
        LIMIT 1)
      WHERE code_name = ANY (?) OR title_name = ANY (?)
      """;

  private ContentRepository() {}

  /** The numbers of contents; those that were never seen get one. */
  static Map<Content, Long> ids(Connection connection, Collection<Content> contents)
      throws SQLException {
    var ids = find(connection, contents);
    var fresh = new TreeSet<>(contents);
    fresh.removeAll(ids.keySet());
    if (!fresh.isEmpty()) {
      add(connection, fresh);
      ids.putAll(find(connection, fresh));
    }
    return ids;
  }

  private static Map<Content, Long> find(Connection connection, Collection<Content> contents)
      throws SQLException {
    try (var statement = connection.prepareStatement(IDS)) {
      bind(statement, contents);
      var ids = new HashMap<Content, Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ids.put(
            new Content(rows.getString(2), rows.getString(3), rows.getString(4)), rows.getLong(1));
      }
      return ids;
    }
  }

  private static void add(Connection connection, Collection<Content> fresh) throws SQLException {
    try (var hold = connection.prepareStatement(HOLD);
        var add = connection.prepareStatement(ADD)) {
      hold.execute();
      bind(add, fresh);
      var codes = fresh.stream().map(content -> ContentName.code(content.code())).toList();
      var titles = fresh.stream().map(content -> ContentName.title(content.title())).toList();
      add.setArray(4, array(connection, "text", codes.stream().map(ContentName::key)));
      add.setArray(5, array(connection, "text", titles.stream().map(ContentName::key)));
      add.executeUpdate();
      sort(connection, codes);
    }
  }

  /** Notes how everything of these names is sorted now. */
  static void sort(Connection connection, Collection<ContentName> names) throws SQLException {
    try (var statement = connection.prepareStatement(SORT)) {
      statement.setArray(1, array(connection, "text", keys(names, ContentName.Kind.CODE)));
      statement.setArray(2, array(connection, "text", keys(names, ContentName.Kind.TITLE)));
      statement.executeUpdate();
    }
  }

  static Stream<String> keys(Collection<ContentName> names, ContentName.Kind kind) {
    return names.stream().filter(name -> name.kind() == kind).map(ContentName::key);
  }

  private static void bind(PreparedStatement statement, Collection<Content> contents)
      throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(1, array(connection, "text", contents.stream().map(Content::code)));
    statement.setArray(2, array(connection, "text", contents.stream().map(Content::title)));
    statement.setArray(3, array(connection, "text", contents.stream().map(Content::category)));
  }
}
