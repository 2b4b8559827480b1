package zhenzhi.collector.assessment.file;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.access.Account;
import zhenzhi.collector.assessment.SheetText;
import zhenzhi.collector.assessment.file.Assessment.Entry;
import zhenzhi.collector.assessment.file.Assessment.Event;
import zhenzhi.collector.assessment.file.Assessment.Published;
import zhenzhi.collector.assessment.file.Assessment.State;
import zhenzhi.collector.assessment.file.Assessment.What;
import zhenzhi.collector.ranking.Period;
import zhenzhi.collector.ranking.Ranking;
import zhenzhi.collector.station.Scope;

/** Assessments as SQL, without their sites. */
final class AssessmentRepository {
  private static final String INSERT =
      """
      INSERT INTO assessment (org_unit_id, period, corrects_id, state, version, sheet, ranking_id, as_of)
      VALUES (?, ?, ?, 'DRAFT', 1, ?, ?, ?)
      ON CONFLICT DO NOTHING
      RETURNING id
      """;

  /** Whoever sees only part of the unit, be it an office, sees what is published. */
  private static final String SEEN =
      """
      FROM assessment
      JOIN org_unit ON org_unit.id = org_unit_id
      WHERE (? LIKE path || '%' OR path LIKE ? || '%')
        AND (state = 'PUBLISHED' OR (? AND path LIKE ? || '%'))
      """;

  private static final String FIND =
      """
      SELECT assessment.id, org_unit_id, org_unit.name, path, period, corrects_id, state, version, sheet, as_of,
        submitted_by, published_at, encode(fingerprint, 'hex')
      """
          + SEEN
          + " AND assessment.id = ?";

  private static final String LIST =
      """
      SELECT assessment.id, org_unit.name, period, corrects_id IS NOT NULL, state, as_of,
        (SELECT count(*) FROM assessment_site WHERE assessment_id = assessment.id)
      """
          + SEEN
          + """
          AND state <> 'DISCARDED'
          ORDER BY assessment.id DESC
          LIMIT 100
          """;

  private static final String HOLD =
      "SELECT state, version FROM assessment WHERE id = ? FOR UPDATE";

  /** The one that holds: the last correction, or what was published first. */
  private static final String LATEST =
      """
      SELECT id
      FROM assessment
      WHERE org_unit_id = ? AND period = ? AND state = 'PUBLISHED' AND id < ?
      ORDER BY id DESC
      LIMIT 1
      """;

  private static final String SHEET = "SELECT sheet FROM assessment WHERE id = ?";

  private static final String MOVE =
      """
      UPDATE assessment
      SET state = ?, version = version + 1, submitted_by = ?
      WHERE id = ?
      """;

  private static final String RENEW =
      """
      UPDATE assessment
      SET version = version + 1, ranking_id = ?, as_of = ?
      WHERE id = ?
      """;

  private static final String ENTER =
      """
      INSERT INTO assessment_event (assessment_id, at, account_id, what, note)
      VALUES (?, ?, ?, ?, ?)
      """;

  private static final String EVENTS =
      """
      SELECT at, person, what, note
      FROM assessment_event
      JOIN account ON account.id = account_id
      WHERE assessment_id = ?
      ORDER BY assessment_event.id
      """;

  private AssessmentRepository() {}

  /** None while another of the period is being written. */
  static OptionalLong insert(
      Connection connection, long unit, Ranking ranking, OptionalLong corrects, String sheet)
      throws SQLException {
    try (var statement = connection.prepareStatement(INSERT)) {
      statement.setLong(1, unit);
      statement.setString(2, ranking.period().toString());
      statement.setObject(
          3, corrects.isPresent() ? (Long) corrects.getAsLong() : null, Types.BIGINT);
      statement.setString(4, sheet);
      statement.setLong(5, ranking.id());
      statement.setObject(6, utc(ranking.asOf()));
      var rows = statement.executeQuery();
      return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }
  }

  /** {@code all}: also what is not published of the units in the scope. */
  static Optional<Assessment> find(Connection connection, Scope scope, boolean all, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(FIND)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.orgPath());
      statement.setBoolean(3, all);
      statement.setString(4, scope.orgPath());
      statement.setLong(5, id);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(assessment(rows)) : Optional.empty();
    }
  }

  private static Assessment assessment(ResultSet row) throws SQLException {
    var published = optionalInstant(row, 12);
    return new Assessment(
        row.getLong(1),
        row.getLong(2),
        row.getString(3),
        row.getString(4),
        Period.parse(row.getString(5)).orElseThrow(),
        optionalLong(row, 6),
        State.valueOf(row.getString(7)),
        row.getInt(8),
        SheetText.read(row.getString(9)),
        instant(row, 10),
        optionalLong(row, 11),
        published.isEmpty()
            ? Optional.empty()
            : Optional.of(new Published(published.get(), row.getString(13))));
  }

  /** The newest first. */
  static List<Entry> list(Connection connection, Scope scope, boolean all) throws SQLException {
    try (var statement = connection.prepareStatement(LIST)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, scope.orgPath());
      statement.setBoolean(3, all);
      statement.setString(4, scope.orgPath());
      var entries = new ArrayList<Entry>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        entries.add(
            new Entry(
                rows.getLong(1),
                rows.getString(2),
                Period.parse(rows.getString(3)).orElseThrow(),
                rows.getBoolean(4),
                State.valueOf(rows.getString(5)),
                instant(rows, 6),
                rows.getLong(7)));
      }
      return entries;
    }
  }

  /** Where it stands; nobody else changes it until the end of the transaction. */
  record Held(State state, int version) {}

  static Held hold(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(HOLD)) {
      statement.setLong(1, id);
      var rows = statement.executeQuery();
      rows.next();
      return new Held(State.valueOf(rows.getString(1)), rows.getInt(2));
    }
  }

  /** What was published of {@code period} before {@code assessment}, the last of it. */
  static OptionalLong latest(Connection connection, Assessment assessment, Period period)
      throws SQLException {
    try (var statement = connection.prepareStatement(LATEST)) {
      statement.setLong(1, assessment.unit());
      statement.setString(2, period.toString());
      statement.setLong(3, assessment.id());
      var rows = statement.executeQuery();
      return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }
  }

  static void move(Connection connection, long id, State state, OptionalLong submittedBy)
      throws SQLException {
    try (var statement = connection.prepareStatement(MOVE)) {
      statement.setString(1, state.name());
      statement.setObject(
          2, submittedBy.isPresent() ? (Long) submittedBy.getAsLong() : null, Types.BIGINT);
      statement.setLong(3, id);
      statement.executeUpdate();
    }
  }

  /** By the same sheet. */
  static void renew(Connection connection, long id, Ranking ranking) throws SQLException {
    try (var statement = connection.prepareStatement(RENEW)) {
      statement.setLong(1, ranking.id());
      statement.setObject(2, utc(ranking.asOf()));
      statement.setLong(3, id);
      statement.executeUpdate();
    }
  }

  static void enter(
      Connection connection, long id, Account account, What what, String note, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(ENTER)) {
      statement.setLong(1, id);
      statement.setObject(2, utc(now));
      statement.setLong(3, account.id());
      statement.setString(4, what.name());
      statement.setString(5, note);
      statement.executeUpdate();
    }
  }

  /** Word for word. */
  static String sheet(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(SHEET)) {
      statement.setLong(1, id);
      var rows = statement.executeQuery();
      rows.next();
      return rows.getString(1);
    }
  }

  /** The first first. */
  static List<Event> events(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(EVENTS)) {
      statement.setLong(1, id);
      var events = new ArrayList<Event>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        events.add(
            new Event(
                instant(rows, 1),
                rows.getString(2),
                What.valueOf(rows.getString(3)),
                rows.getString(4)));
      }
      return events;
    }
  }
}
