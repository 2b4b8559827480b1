package zhenzhi.collector.assessment.file;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.assessment.file.Detail.Hand;

/** What people gave by hand as SQL. */
final class HandRepository {
  private static final String ADD =
      """
      INSERT INTO assessment_hand (assessment_id, station_id, nth, tenths, note, account_id, at)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  /** The newest word of each; whoever copies them into a correction takes these along. */
  private static final String NEWEST =
      """
      SELECT DISTINCT ON (hand.station_id, nth) hand.station_id, nth, tenths, note, account_id, at
      FROM assessment_hand AS hand
      WHERE assessment_id = ?
      ORDER BY hand.station_id, nth, id DESC
      """;

  private static final String COPY =
      "INSERT INTO assessment_hand (assessment_id, station_id, nth, tenths, note, account_id, at) SELECT ?, newest.* FROM ("
          + NEWEST
          + ") AS newest WHERE tenths IS NOT NULL";

  private static final String OF_SITE =
      "SELECT nth, tenths, note, person, at FROM ("
          + NEWEST
          + ") AS newest JOIN account ON account.id = account_id WHERE newest.station_id = ?";

  private HandRepository() {}

  static void add(
      Connection connection,
      long id,
      long station,
      int nth,
      OptionalInt tenths,
      String note,
      Account account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, id);
      statement.setLong(2, station);
      statement.setInt(3, nth);
      statement.setObject(
          4, tenths.isPresent() ? (Integer) tenths.getAsInt() : null, Types.INTEGER);
      statement.setString(5, note);
      statement.setLong(6, account.id());
      statement.setObject(7, utc(now));
      statement.executeUpdate();
    }
  }

  /** All that hold of {@code from} hold of {@code to}. */
  static void copy(Connection connection, long from, long to) throws SQLException {
    try (var statement = connection.prepareStatement(COPY)) {
      statement.setLong(1, to);
      statement.setLong(2, from);
      statement.executeUpdate();
    }
  }

  /** Tenths of points by the site and the number of the item. */
  static Map<Long, Map<Integer, Integer>> all(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST)) {
      statement.setLong(1, id);
      var hands = new HashMap<Long, Map<Integer, Integer>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var tenths = rows.getInt(3);
        if (!rows.wasNull()) {
          hands.computeIfAbsent(rows.getLong(1), _ -> new HashMap<>()).put(rows.getInt(2), tenths);
        }
      }
      return hands;
    }
  }

  static Map<Integer, Hand> of(Connection connection, long id, long station) throws SQLException {
    try (var statement = connection.prepareStatement(OF_SITE)) {
      statement.setLong(1, id);
      statement.setLong(2, station);
      var hands = new HashMap<Integer, Hand>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        hands.put(
            rows.getInt(1),
            new Hand(
                LineRepository.optionalInt(rows, 2),
                rows.getString(3),
                rows.getString(4),
                instant(rows, 5)));
      }
      return hands;
    }
  }
}
