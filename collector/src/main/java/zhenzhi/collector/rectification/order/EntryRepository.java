package zhenzhi.collector.rectification.order;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.rectification.Entry;
import zhenzhi.collector.rectification.Move.Submitted;
import zhenzhi.collector.rectification.Plan.Measure;

/** Logs of orders as SQL. */
final class EntryRepository {
  private static final String ADD =
      "INSERT INTO rectification_entry (rectification_id, nth, "
          + EntryColumns.NAMES
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ADD_MEASURE =
      """
      INSERT INTO rectification_measure (rectification_id, nth, line, what, who, by_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String LOG =
      "SELECT nth, "
          + EntryColumns.NAMES
          + " FROM rectification_entry WHERE rectification_id = ? ORDER BY nth";

  private static final String MEASURES =
      """
      SELECT nth, what, who, by_day
      FROM rectification_measure
      WHERE rectification_id = ?
      ORDER BY nth, line
      """;

  private static final String PEOPLE =
      """
      SELECT DISTINCT account.id, person
      FROM rectification_entry
      JOIN account ON account.id = account_id
      WHERE rectification_id = ?
      """;

  private EntryRepository() {}

  /** Adds an entry as the log's {@code nth}, counted from 0. */
  static void add(Connection connection, long order, int nth, Entry entry) throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setLong(1, order);
      statement.setInt(2, nth);
      EntryColumns.bind(statement, 3, entry);
      statement.executeUpdate();
    }
    if (entry.move() instanceof Submitted(var plan)) {
      measures(connection, order, nth, plan.measures());
    }
  }

  private static void measures(Connection connection, long order, int nth, List<Measure> measures)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD_MEASURE)) {
      for (var line = 0; line < measures.size(); line++) {
        var measure = measures.get(line);
        statement.setLong(1, order);
        statement.setInt(2, nth);
        statement.setInt(3, line);
        statement.setString(4, measure.what());
        statement.setString(5, measure.who());
        statement.setObject(6, measure.by());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static List<Entry> log(Connection connection, long order) throws SQLException {
    var measures = measures(connection, order);
    try (var statement = connection.prepareStatement(LOG)) {
      statement.setLong(1, order);
      var log = new ArrayList<Entry>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        log.add(EntryColumns.entry(rows, 2, measures.getOrDefault(rows.getInt(1), List.of())));
      }
      return log;
    }
  }

  private static Map<Integer, List<Measure>> measures(Connection connection, long order)
      throws SQLException {
    try (var statement = connection.prepareStatement(MEASURES)) {
      statement.setLong(1, order);
      var measures = new HashMap<Integer, List<Measure>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        measures
            .computeIfAbsent(rows.getInt(1), _ -> new ArrayList<>())
            .add(
                new Measure(
                    rows.getString(2), rows.getString(3), rows.getObject(4, LocalDate.class)));
      }
      return measures;
    }
  }

  /** The names of those who stand in the log, by the accounts' numbers. */
  static Map<Long, String> people(Connection connection, long order) throws SQLException {
    try (var statement = connection.prepareStatement(PEOPLE)) {
      statement.setLong(1, order);
      var people = new HashMap<Long, String>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        people.put(rows.getLong(1), rows.getString(2));
      }
      return people;
    }
  }
}
