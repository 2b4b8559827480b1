package zhenzhi.collector.ticket.supervision;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiConsumer;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Treater;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.ticket.Entry;
import zhenzhi.collector.ticket.Milestones;
import zhenzhi.collector.ticket.Stage;
import zhenzhi.collector.ticket.desk.EntryColumns;

/** Many tickets as SQL, in one go. */
final class SupervisionRepository {
  private static final int AT_ONCE = 5_000;

  /** Those that were opened in the span. */
  private static final String WANTED =
      """
      FROM ticket
      WHERE ticket.org_path LIKE ? || '%'
        AND (CAST(? AS text) IS NULL OR station_id = (SELECT id FROM station WHERE code = ?))
        AND opened_at >= ? AND opened_at < ?
      """;

  /** Of those that nothing has happened to since, what their logs come to is kept beside them. */
  private static final String STANDINGS =
      """
      SELECT opened_at, stage, finding, unit, technician_id, resolve_due, is_late, accepted_at, in_order_at,
        is_extended, was_late, org_path, station_id
      """
          + WANTED
          + "AND is_extended IS NOT NULL AND moved_at <= ?";

  private static final String LOGS =
      "SELECT opened.id, org_path, station_id, "
          + EntryColumns.NAMES
          + " FROM (SELECT id, org_path, station_id "
          + WANTED
          + """
          AND (is_extended IS NULL OR moved_at > ?)) AS opened
          JOIN ticket_entry ON ticket_id = opened.id
          WHERE at <= ?
          ORDER BY opened.id, nth
          """;

  private static final String SUBDISTRICTS =
      "SELECT id, name FROM org_unit WHERE level = 'SUBDISTRICT'";

  private static final String PEOPLE =
      """
      SELECT id, person
      FROM account
      WHERE id = ANY (?)
      """;

  private SupervisionRepository() {}

  /** The tickets of a scope that were opened from {@code since} to before {@code until}. */
  record Wanted(Scope scope, Instant since, Instant until, Instant asOf) {
    private void bind(PreparedStatement statement) throws SQLException {
      statement.setFetchSize(AT_ONCE);
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.onlyCode());
      statement.setString(3, scope.onlyCode());
      statement.setObject(4, utc(since));
      statement.setObject(5, utc(until));
      statement.setObject(6, utc(asOf));
    }
  }

  /** Hands over how each ticket stands that stood so then, and where it lies. */
  static void standings(Connection connection, Wanted wanted, BiConsumer<Standing, Place> to)
      throws SQLException {
    try (var statement = connection.prepareStatement(STANDINGS)) {
      wanted.bind(statement);
      var rows = statement.executeQuery();
      while (rows.next()) {
        to.accept(standing(rows), place(rows, 12));
      }
    }
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(
        instant(row, 1),
        Stage.valueOf(row.getString(2)),
        Finding.valueOf(row.getString(3)),
        Treater.valueOf(row.getString(4)),
        optionalLong(row, 5),
        optionalInstant(row, 6),
        row.getBoolean(7),
        new Milestones(
            optionalInstant(row, 8),
            optionalInstant(row, 9),
            row.getBoolean(10),
            row.getBoolean(11)));
  }

  private static Place place(ResultSet row, int from) throws SQLException {
    return new Place(row.getString(from), optionalLong(row, from + 1));
  }

  /** Hands over the logs of the others, as known then, and where each lies. */
  static void logs(Connection connection, Wanted wanted, BiConsumer<List<Entry>, Place> to)
      throws SQLException {
    try (var statement = connection.prepareStatement(LOGS)) {
      wanted.bind(statement);
      statement.setObject(7, utc(wanted.asOf()));
      var log = new ArrayList<Entry>();
      var ticket = 0L;
      var place = new Place("", OptionalLong.empty());
      var rows = statement.executeQuery();
      while (rows.next()) {
        if (rows.getLong(1) != ticket && !log.isEmpty()) {
          to.accept(List.copyOf(log), place);
          log.clear();
        }
        ticket = rows.getLong(1);
        place = place(rows, 2);
        log.add(EntryColumns.entry(rows, 4, List.of())); // no figure asks for parts
      }
      if (!log.isEmpty()) {
        to.accept(List.copyOf(log), place);
      }
    }
  }

  static Areas areas(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(SUBDISTRICTS)) {
      var names = new HashMap<Long, String>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        names.put(rows.getLong(1), rows.getString(2));
      }
      return new Areas(names);
    }
  }

  static Map<Long, String> people(Connection connection, Set<Long> accounts) throws SQLException {
    try (var statement = connection.prepareStatement(PEOPLE)) {
      statement.setArray(1, array(connection, "bigint", accounts.stream()));
      var names = new HashMap<Long, String>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        names.put(rows.getLong(1), rows.getString(2));
      }
      return names;
    }
  }
}
