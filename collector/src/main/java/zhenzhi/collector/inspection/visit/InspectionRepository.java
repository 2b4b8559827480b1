package zhenzhi.collector.inspection.visit;

import static java.util.Collections.nCopies;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.inspection.Answered;
import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.collector.inspection.visit.Inspection.Entry;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Visits and their sheets as SQL. */
final class InspectionRepository {
  private static final String HOLD =
      """
      SELECT id
      FROM station
      WHERE code = ? AND org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
        AND retired_at IS NULL
      FOR NO KEY UPDATE
      """;

  private static final String ADD =
      """
      INSERT INTO inspection (station_id, org_path, month, inspected_at, entries, inspector, good, asked)
      SELECT id, org_path, ?, ?, 1, ?, ?, ?
      FROM station
      WHERE id = ?
      RETURNING id
      """;

  private static final String CORRECT =
      """
      UPDATE inspection
      SET entries = entries + 1, inspector = ?, good = ?, asked = ?
      WHERE id = ?
      """;

  private static final String ADD_ENTRY =
      """
      INSERT INTO inspection_entry (inspection_id, nth, at, account_id, inspector, witness, reason, slip)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String ADD_ANSWER =
      "INSERT INTO inspection_answer (inspection_id, nth, line, item, question, said, number, words, follow_up) VALUES ("
          + String.join(", ", nCopies(3 + AnswerColumns.COUNT, "?"))
          + ")";

  private static final String ONE =
      """
      SELECT station.code, station.name, coalesce(area.name, ''), month, inspected_at
      FROM inspection
      JOIN station ON station.id = station_id
      LEFT JOIN org_unit AS area ON area.level = 'SUBDISTRICT' AND station.org_path LIKE area.path || '%'
      WHERE inspection.id = ? AND station.org_path LIKE ? || '%'
        AND (CAST(? AS text) IS NULL OR station.code = ?)
      """;

  private static final String ENTRIES =
      """
      SELECT nth, at, person, inspector, witness, reason
      FROM inspection_entry
      JOIN account ON account.id = account_id
      WHERE inspection_id = ?
      ORDER BY nth
      """;

  private static final String ANSWERS =
      """
      SELECT nth, item, question, said, number, words, follow_up
      FROM inspection_answer
      WHERE inspection_id = ?
      ORDER BY nth, line
      """;

  private static final String OF_SITE =
      """
      SELECT inspection.id
      FROM inspection
      JOIN station ON station.id = station_id
      WHERE code = ? AND station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
      ORDER BY inspected_at DESC, inspection.id DESC
      LIMIT ?
      """;

  private InspectionRepository() {}

  /** The site's number; nobody else keeps a sheet of it until the end of the transaction. */
  static OptionalLong hold(Connection connection, Scope scope, StationCode code)
      throws SQLException {
    try (var statement = connection.prepareStatement(HOLD)) {
      statement.setString(1, code.value());
      statement.setString(2, scope.orgPath());
      statement.setString(3, scope.onlyCode());
      statement.setString(4, scope.onlyCode());
      var row = statement.executeQuery();
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  /** The visit that a form was kept in which has come before. */
  static OptionalLong keptIn(Connection connection, UUID slip) throws SQLException {
    var sql = "SELECT inspection_id FROM inspection_entry WHERE slip = ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, slip);
      var row = statement.executeQuery();
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  static long add(
      Connection connection, long site, Filled filled, YearMonth month, Instant inspected)
      throws SQLException {
    var satisfaction = Satisfaction.of(filled.answers());
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setObject(1, month.atDay(1));
      statement.setObject(2, utc(inspected));
      statement.setString(3, filled.inspector());
      statement.setLong(4, satisfaction.good());
      statement.setLong(5, satisfaction.asked());
      statement.setLong(6, site);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  static void correct(Connection connection, long id, Filled filled) throws SQLException {
    var satisfaction = Satisfaction.of(filled.answers());
    try (var statement = connection.prepareStatement(CORRECT)) {
      statement.setString(1, filled.inspector());
      statement.setLong(2, satisfaction.good());
      statement.setLong(3, satisfaction.asked());
      statement.setLong(4, id);
      statement.executeUpdate();
    }
  }

  /** Adds a sheet as the visit's {@code nth}, counted from 0. */
  static void add(
      Connection connection,
      long id,
      int nth,
      Filled filled,
      String reason,
      Optional<UUID> slip,
      Account account,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD_ENTRY)) {
      statement.setLong(1, id);
      statement.setInt(2, nth);
      statement.setObject(3, utc(now));
      statement.setLong(4, account.id());
      statement.setString(5, filled.inspector());
      statement.setString(6, filled.witness());
      statement.setString(7, reason);
      statement.setObject(8, slip.orElse(null));
      statement.executeUpdate();
    }
    add(connection, id, nth, filled.answers());
  }

  private static void add(Connection connection, long id, int nth, List<Answered> answers)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD_ANSWER)) {
      for (var line = 0; line < answers.size(); line++) {
        statement.setLong(1, id);
        statement.setInt(2, nth);
        statement.setInt(3, line);
        AnswerColumns.bind(statement, 4, answers.get(line));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  static Optional<Inspection> find(Connection connection, Scope scope, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(ONE)) {
      statement.setLong(1, id);
      statement.setString(2, scope.orgPath());
      statement.setString(3, scope.onlyCode());
      statement.setString(4, scope.onlyCode());
      var row = statement.executeQuery();
      return row.next()
          ? Optional.of(
              new Inspection(
                  id,
                  new StationCode(row.getString(1)),
                  row.getString(2),
                  row.getString(3),
                  YearMonth.from(row.getObject(4, LocalDate.class)),
                  instant(row, 5),
                  entries(connection, id)))
          : Optional.empty();
    }
  }

  private static List<Entry> entries(Connection connection, long id) throws SQLException {
    var answers = answers(connection, id);
    try (var statement = connection.prepareStatement(ENTRIES)) {
      statement.setLong(1, id);
      var entries = new ArrayList<Entry>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        entries.add(
            new Entry(
                instant(rows, 2),
                rows.getString(3),
                rows.getString(4),
                rows.getString(5),
                rows.getString(6),
                answers.getOrDefault(rows.getInt(1), List.of())));
      }
      return entries;
    }
  }

  private static Map<Integer, List<Answered>> answers(Connection connection, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(ANSWERS)) {
      statement.setLong(1, id);
      var answers = new HashMap<Integer, List<Answered>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        answers
            .computeIfAbsent(rows.getInt(1), _ -> new ArrayList<>())
            .add(AnswerColumns.answered(rows, 2));
      }
      return answers;
    }
  }

  /** The numbers of a site's visits, the newest first. */
  static List<Long> ofSite(Connection connection, Scope scope, StationCode code, int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_SITE)) {
      statement.setString(1, code.value());
      statement.setString(2, scope.orgPath());
      statement.setString(3, scope.onlyCode());
      statement.setString(4, scope.onlyCode());
      statement.setInt(5, most);
      var visits = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        visits.add(rows.getLong(1));
      }
      return visits;
    }
  }
}
