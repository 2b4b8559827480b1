package zhenzhi.collector.diagnosis.clinic;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Case;

/** Diagnoses and what was thought of them, as SQL. */
final class CaseRepository {
  private static final String OPEN =
      """
      INSERT INTO diagnosis (station_id, subject, finding, confidence, natural_cause, since_at, told_at,
        judged_at, due_at, incident_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String REOPEN =
      """
      UPDATE diagnosis
      SET finding = ?, confidence = ?, natural_cause = ?, judged_at = ?, due_at = ?, incident_id = ?,
        until_at = NULL, closed_at = NULL
      WHERE station_id = ? AND subject = ? AND told_at = ? AND closed_at IS NOT NULL
      RETURNING id
      """;

  private static final String RENEW =
      """
      UPDATE diagnosis
      SET finding = ?, confidence = ?, natural_cause = ?, judged_at = ?, due_at = ?, incident_id = ?
      WHERE id = ?
      """;

  private static final String CLOSE =
      """
      UPDATE diagnosis
      SET finding = ?, confidence = ?, natural_cause = ?, until_at = ?, closed_at = ?
      WHERE id = ?
      """;

  private static final String VERDICT =
      """
      INSERT INTO verdict (diagnosis_id, incident_id, at, finding, confidence, natural_cause)
      VALUES (?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String CLUE =
      """
      INSERT INTO clue (verdict_id, nth, role, finding, sign, value, reference)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;

  private CaseRepository() {}

  /** Begins one, or takes up again one that was over and is not. */
  static void open(Connection connection, long site, Case open, Instant now) throws SQLException {
    var id =
        open.told().isBefore(now)
            ? reopen(connection, site, open)
            : OptionalLong.of(begin(connection, site, open));
    verdict(
        connection,
        id.isPresent() ? id.getAsLong() : begin(connection, site, open),
        null,
        open.verdict(),
        now);
  }

  private static OptionalLong reopen(Connection connection, long site, Case open)
      throws SQLException {
    try (var statement = connection.prepareStatement(REOPEN)) {
      bind(statement, 1, open.verdict());
      statement.setObject(4, utc(open.judged()));
      statement.setObject(5, utc(open.due()));
      statement.setObject(6, boxed(open.incident()), Types.BIGINT);
      statement.setLong(7, site);
      statement.setString(8, open.verdict().finding().subject().name());
      statement.setObject(9, utc(open.told()));
      var row = statement.executeQuery();
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  private static long begin(Connection connection, long site, Case open) throws SQLException {
    try (var statement = connection.prepareStatement(OPEN)) {
      statement.setLong(1, site);
      statement.setString(2, open.verdict().finding().subject().name());
      bind(statement, 3, open.verdict());
      statement.setObject(6, utc(open.since()));
      statement.setObject(7, utc(open.told()));
      statement.setObject(8, utc(open.judged()));
      statement.setObject(9, utc(open.due()));
      statement.setObject(10, boxed(open.incident()), Types.BIGINT);
      var row = statement.executeQuery();
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Keeps what is thought of it now.
   *
   * @param before what was thought last
   */
  static void renew(Connection connection, long id, Verdict before, Case open, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(RENEW)) {
      bind(statement, 1, open.verdict());
      statement.setObject(4, utc(open.judged()));
      statement.setObject(5, utc(open.due()));
      statement.setObject(6, boxed(open.incident()), Types.BIGINT);
      statement.setLong(7, id);
      statement.executeUpdate();
    }
    if (isNews(before, open.verdict())) {
      verdict(connection, id, null, open.verdict(), now);
    }
  }

  static void close(
      Connection connection, long id, Verdict before, Verdict last, Instant until, Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(CLOSE)) {
      bind(statement, 1, last);
      statement.setObject(4, utc(until));
      statement.setObject(5, utc(now));
      statement.setLong(6, id);
      statement.executeUpdate();
    }
    if (isNews(before, last)) {
      verdict(connection, id, null, last, now);
    }
  }

  static boolean isNews(Verdict before, Verdict after) {
    return before.finding() != after.finding()
        || before.confidence() != after.confidence()
        || !before.cause().equals(after.cause());
  }

  /** Of a diagnosis or of an incident. */
  static void verdict(
      Connection connection,
      @Nullable Long diagnosis,
      @Nullable Long incident,
      Verdict verdict,
      Instant now)
      throws SQLException {
    try (var statement = connection.prepareStatement(VERDICT)) {
      statement.setObject(1, diagnosis, Types.BIGINT);
      statement.setObject(2, incident, Types.BIGINT);
      statement.setObject(3, utc(now));
      bind(statement, 4, verdict);
      var row = statement.executeQuery();
      row.next();
      clues(connection, row.getLong(1), verdict);
    }
  }

  private static void clues(Connection connection, long id, Verdict verdict) throws SQLException {
    try (var statement = connection.prepareStatement(CLUE)) {
      var nth = 0;
      for (var clue : verdict.clues()) {
        add(statement, id, nth++, "FOR", null, clue);
      }
      for (var other : verdict.ruledOut()) {
        add(statement, id, nth++, "AGAINST", other.finding(), other.because());
      }
      for (var sign : verdict.missing()) {
        add(statement, id, nth++, "MISSING", null, Clue.of(sign));
      }
      statement.executeBatch();
    }
  }

  private static void add(
      PreparedStatement statement,
      long id,
      int nth,
      String role,
      @Nullable Finding finding,
      Clue clue)
      throws SQLException {
    statement.setLong(1, id);
    statement.setInt(2, nth);
    statement.setString(3, role);
    statement.setString(4, finding == null ? null : finding.name());
    statement.setString(5, clue.sign().name());
    statement.setObject(6, clue.value(), Types.DOUBLE);
    statement.setObject(7, clue.reference(), Types.DOUBLE);
    statement.addBatch();
  }

  /** Finding, confidence and natural cause, from this column on. */
  static void bind(PreparedStatement statement, int from, Verdict verdict) throws SQLException {
    statement.setString(from, verdict.finding().name());
    statement.setString(from + 1, verdict.confidence().name());
    statement.setString(from + 2, verdict.cause().map(Enum::name).orElse(null));
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }
}
