package zhenzhi.collector.notice.order;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;

/** What of orders has not been told, and the notices that come of it, as SQL. */
final class OrderNewsRepository {
  /** Bounded, so that a burst is taken up in transactions that end. */
  static final int AT_ONCE = 500;

  private static final String UNTOLD =
      """
      SELECT rectification.id, told, station.org_path, station.id, station.name, coalesce(area.name, ''), period, due
      FROM rectification
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      WHERE told < entries
      ORDER BY rectification.id
      LIMIT ?
      """;

  private static final String TOLD = "UPDATE rectification SET told = ? WHERE id = ?";

  private static final Bulk<Row> ROWS =
      Bulk.<Row>rows()
          .column("person", "text", Row::person)
          .column("name", "text", Row::name)
          .column("rectification_id", "bigint", row -> row.of().order())
          .column("nth", "integer", Row::nth)
          .column("org_path", "text", row -> row.of().orgPath())
          .column("party", "text", row -> row.party().name())
          .column("occasion", "text", row -> row.occasion().name())
          .column("words", "text", Row::words)
          .column("is_urgent", "boolean", _ -> false)
          .column("way_id", "bigint", Row::way)
          .column("target", "text", Row::target)
          .column("state", "text", row -> row.way() == null ? "NOBODY" : "WAITING")
          .column("made_at", "timestamptz", Row::madeAt)
          .column("due_at", "timestamptz", Row::dueAt);

  private static final String KEEP = ROWS.insertInto("notice");

  private OrderNewsRepository() {}

  /** An order with entries that nobody has looked at. */
  record Untold(
      long order,
      int told,
      String orgPath,
      long station,
      String name,
      String subdistrict,
      String period,
      LocalDate due) {}

  /** A notice; without a way where nobody is known. */
  record Row(
      Untold of,
      int nth,
      String person,
      String name,
      Party party,
      Occasion occasion,
      String words,
      @Nullable Long way,
      String target,
      Instant madeAt,
      Instant dueAt) {}

  static List<Untold> untold(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(UNTOLD)) {
      statement.setInt(1, AT_ONCE);
      var untold = new ArrayList<Untold>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        untold.add(
            new Untold(
                rows.getLong(1),
                rows.getInt(2),
                rows.getString(3),
                rows.getLong(4),
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getObject(8, LocalDate.class)));
      }
      return untold;
    }
  }

  static void told(Connection connection, long order, int entries) throws SQLException {
    try (var statement = connection.prepareStatement(TOLD)) {
      statement.setInt(1, entries);
      statement.setLong(2, order);
      statement.executeUpdate();
    }
  }

  /** Keeps those that are not there yet: one of a person and an entry. */
  static int keep(Connection connection, List<Row> rows) throws SQLException {
    return ROWS.run(connection, KEEP, rows);
  }
}
