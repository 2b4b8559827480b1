package zhenzhi.collector.diagnosis.clinic;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Verdict;

/** What was thought of diagnoses and incidents, as SQL: all verdicts of a sweep at once. */
final class VerdictRepository {
  static final Bulk<Verdict> BELIEF =
      Bulk.<Verdict>rows()
          .column("finding", "text", Verdict::finding)
          .column("confidence", "text", Verdict::confidence)
          .column("natural_cause", "text", verdict -> verdict.cause().orElse(null));

  private static final Bulk<Judged> JUDGED =
      Bulk.<Judged>rows()
          .column("diagnosis_id", "bigint", Judged::diagnosis)
          .column("incident_id", "bigint", Judged::incident)
          .column("at", "timestamptz", Judged::at)
          .part(Judged::verdict, BELIEF);

  private static final String KEEP =
      JUDGED.insertInto("verdict") + "RETURNING id, diagnosis_id, incident_id";

  private static final Bulk<ClueRow> CLUES =
      Bulk.<ClueRow>rows()
          .column("verdict_id", "bigint", ClueRow::verdict)
          .column("nth", "smallint", ClueRow::nth)
          .column("role", "text", ClueRow::role)
          .column("finding", "text", ClueRow::finding)
          .column("sign", "text", row -> row.clue().sign())
          .column("value", "double precision", row -> row.clue().value())
          .column("reference", "double precision", row -> row.clue().reference());

  private VerdictRepository() {}

  /** A verdict on a diagnosis or on an incident: one of the two is absent. */
  record Judged(@Nullable Long diagnosis, @Nullable Long incident, Instant at, Verdict verdict) {
    static Judged ofDiagnosis(long id, Verdict verdict, Instant at) {
      return new Judged(id, null, at, verdict);
    }

    static Judged ofIncident(long id, Verdict verdict, Instant at) {
      return new Judged(null, id, at, verdict);
    }
  }

  private record ClueRow(
      long verdict, int nth, String role, @Nullable Finding finding, Clue clue) {}

  /** Whether it is worth keeping beside the one before. */
  static boolean isNews(Verdict before, Verdict after) {
    return before.finding() != after.finding()
        || before.confidence() != after.confidence()
        || !before.cause().equals(after.cause());
  }

  /** Keeps them; a diagnosis or an incident has no more than one. */
  static void keep(Connection connection, List<Judged> verdicts) throws SQLException {
    if (verdicts.isEmpty()) {
      return;
    }
    var diagnoses = new HashMap<Long, Long>();
    var incidents = new HashMap<Long, Long>();
    try (var statement = connection.prepareStatement(KEEP)) {
      JUDGED.bind(statement, verdicts);
      read(statement, diagnoses, incidents);
    }
    var clues = new ArrayList<ClueRow>();
    for (var one : verdicts) {
      var id =
          one.diagnosis() == null ? incidents.get(one.incident()) : diagnoses.get(one.diagnosis());
      if (id != null) {
        add(clues, id, one.verdict());
      }
    }
    CLUES.run(connection, CLUES.insertInto("clue"), clues);
  }

  private static void read(
      PreparedStatement statement, Map<Long, Long> diagnoses, Map<Long, Long> incidents)
      throws SQLException {
    var rows = statement.executeQuery();
    while (rows.next()) {
      var diagnosis = rows.getLong(2);
      if (rows.wasNull()) {
        incidents.put(rows.getLong(3), rows.getLong(1));
      } else {
        diagnoses.put(diagnosis, rows.getLong(1));
      }
    }
  }

  private static void add(List<ClueRow> rows, long id, Verdict verdict) {
    var nth = 0;
    for (var clue : verdict.clues()) {
      rows.add(new ClueRow(id, nth++, "FOR", null, clue));
    }
    for (var other : verdict.ruledOut()) {
      rows.add(new ClueRow(id, nth++, "AGAINST", other.finding(), other.because()));
    }
    for (var sign : verdict.missing()) {
      rows.add(new ClueRow(id, nth++, "MISSING", null, Clue.of(sign)));
    }
  }
}
