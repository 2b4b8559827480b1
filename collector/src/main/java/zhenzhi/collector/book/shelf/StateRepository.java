package zhenzhi.collector.book.shelf;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** How the books of many sites stand in a month, as SQL: sums, and who has to be looked at. */
record StateRepository(Connection connection, Scope scope, LocalDate first, LocalDate last) {
  private static final String OF_SCOPE =
      """
      station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR station.code = ?)
        AND station.retired_at IS NULL
      """;

  /** What a study day can be wrong in by itself is its number of people. */
  private static final String SITES =
      """
      SELECT station.id, station.code, station.name, coalesce(unit.name, ''), coalesce(days, 0), coalesce(above, 0)
      FROM station
      LEFT JOIN org_unit AS unit ON unit.level = 'SUBDISTRICT' AND station.org_path LIKE unit.path || '%'
      LEFT JOIN LATERAL (SELECT count(*) AS days, count(*) FILTER (WHERE station_day.people > roster.people) AS above
        FROM station_day, (SELECT nullif(count(*), 0) AS people
            FROM book_entry
            WHERE station_id = station.id AND book = ? AND NOT is_withdrawn) AS roster
        WHERE station_day.station_id = station.id AND day BETWEEN ? AND ? AND credited_ms > 0) AS studied ON true
      WHERE
      """
          + OF_SCOPE
          + "ORDER BY unit.name, station.name, station.code";

  private static final String ENTERED =
      """
      SELECT station_id, book, count(*), count(*) FILTER (WHERE day > ?)
      FROM book_entry
      JOIN station ON station.id = station_id
      WHERE day BETWEEN ? AND ? AND NOT is_beside AND NOT is_withdrawn AND book = ANY (?) AND
      """
          + OF_SCOPE
          + "GROUP BY station_id, book";

  /** Where people wrote times, hours or who came, or beside a day that does not count any more. */
  private static final String DOUBTFUL =
      """
      SELECT DISTINCT entry.station_id
      FROM book_entry AS entry
      JOIN station ON station.id = entry.station_id
      WHERE day BETWEEN ? AND ? AND NOT is_withdrawn AND book = ANY (?)
        AND (EXISTS (SELECT FROM book_said WHERE entry_id = entry.id AND book || '.' || column_key = ANY (?))
          OR is_beside AND NOT EXISTS (SELECT
            FROM station_day
            WHERE station_day.station_id = entry.station_id AND station_day.day = entry.day AND credited_ms > 0))
        AND
      """
          + OF_SCOPE;

  /**
   * A site.
   *
   * @param days with credited hours
   * @param above how many of them have more people than stand in the register
   */
  record Site(long id, StationCode code, String name, String subdistrict, int days, int above) {}

  /** Entries of a book that stand by themselves, and how many are of a day ahead. */
  record Entered(String book, int count, int ahead) {}

  List<Site> sites(String roster) throws SQLException {
    try (var statement = connection.prepareStatement(SITES)) {
      statement.setString(1, roster);
      statement.setObject(2, first);
      statement.setObject(3, last);
      scope(statement, 4);
      var sites = new ArrayList<Site>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.add(
            new Site(
                rows.getLong(1),
                new StationCode(rows.getString(2)),
                rows.getString(3),
                rows.getString(4),
                rows.getInt(5),
                rows.getInt(6)));
      }
      return sites;
    }
  }

  Map<Long, List<Entered>> entered(List<String> books, LocalDate today) throws SQLException {
    try (var statement = connection.prepareStatement(ENTERED)) {
      statement.setObject(1, today);
      statement.setObject(2, first);
      statement.setObject(3, last);
      statement.setArray(4, array(connection, "text", books.stream()));
      scope(statement, 5);
      var entered = new HashMap<Long, List<Entered>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        entered
            .computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
            .add(new Entered(rows.getString(2), rows.getInt(3), rows.getInt(4)));
      }
      return entered;
    }
  }

  /**
   * Sites whose entries have to be read one by one.
   *
   * @param columns of times, hours and people, each after its book and a dot
   */
  Set<Long> doubtful(List<String> books, List<String> columns) throws SQLException {
    try (var statement = connection.prepareStatement(DOUBTFUL)) {
      statement.setObject(1, first);
      statement.setObject(2, last);
      statement.setArray(3, array(connection, "text", books.stream()));
      statement.setArray(4, array(connection, "text", columns.stream()));
      scope(statement, 5);
      var doubtful = new HashSet<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        doubtful.add(rows.getLong(1));
      }
      return doubtful;
    }
  }

  private void scope(PreparedStatement statement, int from) throws SQLException {
    statement.setString(from, scope.orgPath());
    statement.setString(from + 1, scope.onlyCode());
    statement.setString(from + 2, scope.onlyCode());
  }
}
