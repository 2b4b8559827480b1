package zhenzhi.collector.rectification.order;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
          + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ADD_MEASURE =
      """
      INSERT INTO rectification_measure (rectification_id, nth, line, what, who, by_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  private static final String LOGS =
      "SELECT rectification_id, nth, "
          + EntryColumns.NAMES
          + " FROM rectification_entry WHERE rectification_id = ANY (?) ORDER BY rectification_id, nth";

  private static final String MEASURES =
      """
      SELECT rectification_id, nth, what, who, by_day
      FROM rectification_measure
      WHERE rectification_id = ANY (?)
      ORDER BY rectification_id, nth, line
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
    return logs(connection, List.of(order)).getOrDefault(order, List.of());
  }

  /** Those of several orders, by their numbers. */
  static Map<Long, List<Entry>> logs(Connection connection, Collection<Long> orders)
      throws SQLException {
    var measures = measures(connection, orders);
    try (var statement = connection.prepareStatement(LOGS)) {
      statement.setArray(1, array(connection, "bigint", orders.stream()));
      var logs = new HashMap<Long, List<Entry>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        var of = new Nth(rows.getLong(1), rows.getInt(2));
        logs.computeIfAbsent(of.order(), _ -> new ArrayList<>())
            .add(EntryColumns.entry(rows, 3, measures.getOrDefault(of, List.of())));
      }
      return logs;
    }
  }

  private record Nth(long order, int nth) {}

  private static Map<Nth, List<Measure>> measures(Connection connection, Collection<Long> orders)
      throws SQLException {
    try (var statement = connection.prepareStatement(MEASURES)) {
      statement.setArray(1, array(connection, "bigint", orders.stream()));
      var measures = new HashMap<Nth, List<Measure>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        measures
            .computeIfAbsent(new Nth(rows.getLong(1), rows.getInt(2)), _ -> new ArrayList<>())
            .add(
                new Measure(
                    rows.getString(3), rows.getString(4), rows.getObject(5, LocalDate.class)));
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
