package zhenzhi.collector.notice.concerned;

import static zhenzhi.collector.database.SqlColumns.optionalLong;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.accountability.Event.Move;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.notice.Occasion;
import zhenzhi.collector.notice.Party;
import zhenzhi.collector.station.DutyRole;

/** What of accountability has not been told, and the notices that come of it, as SQL. */
final class ConcernedNewsRepository {
  static final int AT_ONCE = 500;

  /** Of several entries only the last is told. */
  private static final String UNTOLD =
      """
      SELECT accountability.id, entries, station.org_path, station_id, role, person, concerned_id, move
      FROM accountability
      JOIN station ON station.id = station_id
      JOIN accountability_entry ON accountability_id = accountability.id AND nth = entries - 1
      WHERE told < entries
      ORDER BY accountability.id
      LIMIT ?
      """;

  private static final String TOLD = "UPDATE accountability SET told = ? WHERE id = ?";

  private static final Bulk<Row> ROWS =
      Bulk.<Row>rows()
          .column("person", "text", Row::person)
          .column("name", "text", Row::name)
          .column("accountability_id", "bigint", row -> row.of().id())
          .column("nth", "integer", row -> row.of().entries() - 1)
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

  private ConcernedNewsRepository() {}

  /**
   * Something that nobody has been told.
   *
   * @param move the last one
   */
  record Untold(
      long id,
      int entries,
      String orgPath,
      long station,
      DutyRole role,
      String person,
      OptionalLong concerned,
      Move move) {}

  /** A notice; without a way where nobody is known. */
  record Row(
      Untold of,
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
                DutyRole.valueOf(rows.getString(5)),
                rows.getString(6),
                optionalLong(rows, 7),
                Move.valueOf(rows.getString(8))));
      }
      return untold;
    }
  }

  static void told(Connection connection, Untold of) throws SQLException {
    try (var statement = connection.prepareStatement(TOLD)) {
      statement.setInt(1, of.entries());
      statement.setLong(2, of.id());
      statement.executeUpdate();
    }
  }

  static void keep(Connection connection, List<Row> rows) throws SQLException {
    ROWS.run(connection, KEEP, rows);
  }
}
