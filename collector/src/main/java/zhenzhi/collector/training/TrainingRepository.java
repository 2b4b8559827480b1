package zhenzhi.collector.training;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.training.Training.Person;
import zhenzhi.collector.training.Training.Withdrawn;
import zhenzhi.protocol.StationCode;

/** Trainings as SQL. */
final class TrainingRepository {
  private static final String ADD =
      """
      INSERT INTO training (org_path, day, topic, minutes, at, account_id)
      VALUES (?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String ADD_PERSON =
      """
      INSERT INTO training_person (training_id, station_id, person)
      SELECT ?, id, ?
      FROM station
      WHERE code = ? AND org_path LIKE ? || '%'
      """;

  private static final String WITHDRAW =
      """
      UPDATE training
      SET withdrawn_at = ?, withdrawn_by = ?, reason = ?
      WHERE id = ? AND org_path LIKE ? || '%' AND withdrawn_at IS NULL
      """;

  private static final String COLUMNS =
      """
      SELECT training.id, day, topic, minutes, training.at, account.person, withdrawn_at, withdrawer.person, reason,
        code, station.name, training_person.person
      FROM training
      JOIN account ON account.id = account_id
      LEFT JOIN account AS withdrawer ON withdrawer.id = withdrawn_by
      JOIN training_person ON training_id = training.id
      JOIN station ON station.id = training_person.station_id
      WHERE station.org_path LIKE ? || '%' AND (CAST(? AS text) IS NULL OR code = ?)
      """;

  private static final String ORDER = "ORDER BY day DESC, training.id DESC, code, 12";

  private static final String BETWEEN = COLUMNS + "AND day BETWEEN ? AND ?\n" + ORDER;

  private static final String OF_SITE = COLUMNS + "AND code = ?\n" + ORDER;

  private TrainingRepository() {}

  static long add(
      Connection connection, String orgPath, NewTraining training, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ADD)) {
      statement.setString(1, orgPath);
      statement.setObject(2, training.day());
      statement.setString(3, training.topic());
      statement.setLong(4, training.length().toMinutes());
      statement.setObject(5, utc(now));
      statement.setLong(6, account);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  /** Answers how many of them are of sites within the scope. */
  static int add(Connection connection, long training, Scope scope, Collection<Trainee> people)
      throws SQLException {
    var added = 0;
    try (var statement = connection.prepareStatement(ADD_PERSON)) {
      for (var one : people) {
        statement.setLong(1, training);
        statement.setString(2, one.person());
        statement.setString(3, one.code().value());
        statement.setString(4, scope.orgPath());
        added += statement.executeUpdate();
      }
    }
    return added;
  }

  /** Answers whether there was one that counted. */
  static boolean withdraw(
      Connection connection, Scope scope, long id, String reason, long account, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(WITHDRAW)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, account);
      statement.setString(3, reason);
      statement.setLong(4, id);
      statement.setString(5, scope.orgPath());
      return statement.executeUpdate() > 0;
    }
  }

  /** The newest first. */
  static List<Training> between(Connection connection, Scope scope, LocalDate from, LocalDate until)
      throws SQLException {
    try (var statement = connection.prepareStatement(BETWEEN)) {
      scope(statement, scope);
      statement.setObject(4, from);
      statement.setObject(5, until);
      return trainings(statement);
    }
  }

  /** The newest first. */
  static List<Training> ofSite(Connection connection, Scope scope, StationCode code)
      throws SQLException {
    try (var statement = connection.prepareStatement(OF_SITE)) {
      scope(statement, scope);
      statement.setString(4, code.value());
      return trainings(statement);
    }
  }

  private static void scope(PreparedStatement statement, Scope scope) throws SQLException {
    statement.setString(1, scope.orgPath());
    statement.setString(2, scope.onlyCode());
    statement.setString(3, scope.onlyCode());
  }

  private static List<Training> trainings(PreparedStatement statement) throws SQLException {
    var trainings = new ArrayList<Training>();
    var people = new ArrayList<Person>();
    try (var rows = statement.executeQuery()) {
      while (rows.next()) {
        if (trainings.isEmpty() || trainings.getLast().id() != rows.getLong(1)) {
          people.clear();
        } else {
          trainings.removeLast(); // its row of another person
        }
        people.add(
            new Person(
                new Trainee(new StationCode(rows.getString(10)), rows.getString(12)),
                rows.getString(11)));
        trainings.add(training(rows, people));
      }
    }
    return trainings;
  }

  private static Training training(ResultSet row, List<Person> people) throws SQLException {
    var withdrawer = row.getString(8);
    var reason = row.getString(9);
    return new Training(
        row.getLong(1),
        row.getObject(2, LocalDate.class),
        row.getString(3),
        Duration.ofMinutes(row.getLong(4)),
        instant(row, 5),
        row.getString(6),
        people,
        optionalInstant(row, 7).map(at -> new Withdrawn(at, withdrawer, reason)));
  }
}
