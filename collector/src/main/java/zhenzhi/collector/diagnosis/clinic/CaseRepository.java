package zhenzhi.collector.diagnosis.clinic;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Case;

/** Diagnoses as SQL: all that begin, go on or end in a sweep in one statement each. */
final class CaseRepository {
  private static final Bulk<Opening> OPENINGS =
      Bulk.<Opening>rows()
          .column("station_id", "bigint", Opening::site)
          .column("subject", "text", one -> one.subject().name())
          .part(one -> one.open().verdict(), VerdictRepository.BELIEF)
          .column("since_at", "timestamptz", one -> one.open().since())
          .column("told_at", "timestamptz", one -> one.open().told())
          .column("judged_at", "timestamptz", one -> one.open().judged())
          .column("due_at", "timestamptz", one -> one.open().due().orElse(null))
          .column("incident_id", "bigint", one -> boxed(one.open().incident()));

  private static final String OPEN =
      OPENINGS.insertInto("diagnosis") + "RETURNING id, station_id, subject";

  /** Takes up again what was over and is not; the time between is kept beside it. */
  private static final String REOPEN =
      """
      WITH given AS (
        SELECT * FROM %s
      ), respite AS (
        INSERT INTO diagnosis_respite (diagnosis_id, from_at, until_at)
        SELECT diagnosis.id, until_at, greatest(until_at, given.judged_at)
        FROM given
        JOIN diagnosis ON diagnosis.station_id = given.station_id
          AND diagnosis.subject = given.subject AND diagnosis.told_at = given.told_at
        WHERE closed_at IS NOT NULL
        ON CONFLICT DO NOTHING
      )
      UPDATE diagnosis
      SET finding = given.finding, confidence = given.confidence, natural_cause = given.natural_cause,
        judged_at = given.judged_at, due_at = given.due_at, incident_id = given.incident_id,
        until_at = NULL, closed_at = NULL
      FROM given
      WHERE diagnosis.station_id = given.station_id AND diagnosis.subject = given.subject
        AND diagnosis.told_at = given.told_at AND closed_at IS NOT NULL
      RETURNING diagnosis.id, diagnosis.station_id, diagnosis.subject
      """
          .formatted(OPENINGS.given());

  private static final Bulk<Renewal> RENEWALS =
      Bulk.<Renewal>rows()
          .column("id", "bigint", Renewal::id)
          .part(one -> one.open().verdict(), VerdictRepository.BELIEF)
          .column("judged_at", "timestamptz", one -> one.open().judged())
          .column("due_at", "timestamptz", one -> one.open().due().orElse(null))
          .column("incident_id", "bigint", one -> boxed(one.open().incident()));

  private static final String RENEW =
      """
      UPDATE diagnosis
      SET finding = given.finding, confidence = given.confidence, natural_cause = given.natural_cause,
        judged_at = given.judged_at, due_at = given.due_at, incident_id = given.incident_id
      FROM %s
      WHERE diagnosis.id = given.id
      """
          .formatted(RENEWALS.given());

  private static final Bulk<Closing> CLOSINGS =
      Bulk.<Closing>rows()
          .column("id", "bigint", Closing::id)
          .part(Closing::last, VerdictRepository.BELIEF)
          .column("until_at", "timestamptz", Closing::until)
          .column("closed_at", "timestamptz", Closing::now);

  private static final String CLOSE =
      """
      UPDATE diagnosis
      SET finding = given.finding, confidence = given.confidence, natural_cause = given.natural_cause,
        until_at = given.until_at, closed_at = given.closed_at
      FROM %s
      WHERE diagnosis.id = given.id
      """
          .formatted(CLOSINGS.given());

  /** What is wrong with a site that is there no more is nobody's business. */
  private static final String RETIRE =
      """
      UPDATE diagnosis
      SET until_at = greatest(retired_at, since_at), closed_at = ?, ending = 'RETIRED'
      FROM station
      WHERE station.id = station_id AND retired_at IS NOT NULL AND closed_at IS NULL
      """;

  private CaseRepository() {}

  /** A new one. */
  record Opening(long site, Subject subject, Case open) {}

  /** One that is thought of otherwise than before. */
  record Renewal(long id, Case open) {}

  /** One that is over. */
  record Closing(long id, Verdict last, Instant until, Instant now) {}

  /** Whose, and of what. */
  record Key(long site, Subject subject) {}

  /** Begins new ones, takes up again what was over and is not, and answers their numbers. */
  static Map<Key, Long> open(Connection connection, List<Opening> openings, Instant now)
      throws SQLException {
    var again = openings.stream().filter(one -> one.open().told().isBefore(now)).toList();
    var ids = new HashMap<>(numbers(connection, REOPEN, again));
    var rest =
        openings.stream()
            .filter(one -> !ids.containsKey(new Key(one.site(), one.subject())))
            .toList();
    ids.putAll(numbers(connection, OPEN, rest));
    return ids;
  }

  private static Map<Key, Long> numbers(Connection connection, String sql, List<Opening> openings)
      throws SQLException {
    var ids = new HashMap<Key, Long>();
    if (openings.isEmpty()) {
      return ids;
    }
    try (var statement = connection.prepareStatement(sql)) {
      OPENINGS.bind(statement, openings);
      var rows = statement.executeQuery();
      while (rows.next()) {
        ids.put(new Key(rows.getLong(2), Subject.valueOf(rows.getString(3))), rows.getLong(1));
      }
      return ids;
    }
  }

  static void renew(Connection connection, List<Renewal> renewals) throws SQLException {
    RENEWALS.run(connection, RENEW, renewals);
  }

  static void close(Connection connection, List<Closing> closings) throws SQLException {
    CLOSINGS.run(connection, CLOSE, closings);
  }

  /** Ends those of sites that were given up. */
  static void retire(Connection connection, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(RETIRE)) {
      statement.setObject(1, utc(now));
      statement.executeUpdate();
    }
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }
}
