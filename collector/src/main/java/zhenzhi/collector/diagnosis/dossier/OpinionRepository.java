package zhenzhi.collector.diagnosis.dossier;

import static zhenzhi.collector.database.SqlColumns.instant;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.Clue;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Sign;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.Verdict.RuledOut;

/** Verdicts with their clues as SQL. Whoever asks has already been let see what they are about. */
final class OpinionRepository {
  private static final String OF_DIAGNOSIS = query("diagnosis_id");
  private static final String OF_INCIDENT = query("incident_id");

  private OpinionRepository() {}

  private static String query(String of) {
    return """
    SELECT id, at, verdict.finding, confidence, natural_cause, role, sign, value, reference, clue.finding
    FROM verdict
    LEFT JOIN clue ON verdict_id = id
    WHERE %s = ?
    ORDER BY id, nth
    """
        .formatted(of);
  }

  static List<Opinion> ofDiagnosis(Connection connection, long id) throws SQLException {
    return list(connection, OF_DIAGNOSIS, id);
  }

  static List<Opinion> ofIncident(Connection connection, long id) throws SQLException {
    return list(connection, OF_INCIDENT, id);
  }

  private static List<Opinion> list(Connection connection, String query, long id)
      throws SQLException {
    try (var statement = connection.prepareStatement(query)) {
      statement.setLong(1, id);
      var rows = statement.executeQuery();
      var opinions = new ArrayList<Opinion>();
      var drafts = new ArrayList<Draft>();
      while (rows.next()) {
        if (drafts.isEmpty() || drafts.getLast().id != rows.getLong(1)) {
          drafts.add(new Draft(rows));
        }
        drafts.getLast().add(rows);
      }
      drafts.forEach(draft -> opinions.add(draft.opinion()));
      return opinions;
    }
  }

  /** A verdict while its clues are read. */
  private static final class Draft {
    private final long id;
    private final Instant at;
    private final Finding finding;
    private final Confidence confidence;
    private final Optional<NaturalCause> cause;
    private final List<Clue> clues = new ArrayList<>();
    private final List<RuledOut> ruledOut = new ArrayList<>();
    private final List<Sign> missing = new ArrayList<>();

    Draft(ResultSet row) throws SQLException {
      id = row.getLong(1);
      at = instant(row, 2);
      finding = Finding.valueOf(row.getString(3));
      confidence = Confidence.valueOf(row.getString(4));
      cause = Optional.ofNullable(row.getString(5)).map(NaturalCause::valueOf);
    }

    void add(ResultSet row) throws SQLException {
      var role = row.getString(6);
      if (role == null) {
        return;
      }
      var clue = Clue.of(Sign.valueOf(row.getString(7)), number(row, 8), number(row, 9));
      switch (role) {
        case "FOR" -> clues.add(clue);
        case "AGAINST" -> ruledOut.add(new RuledOut(Finding.valueOf(row.getString(10)), clue));
        case "MISSING" -> missing.add(clue.sign());
        default -> throw new IllegalStateException("no role of a clue: '" + role + "'");
      }
    }

    Opinion opinion() {
      return new Opinion(at, new Verdict(finding, confidence, cause, clues, ruledOut, missing));
    }

    private static @Nullable Double number(ResultSet row, int column) throws SQLException {
      var value = row.getDouble(column);
      return row.wasNull() ? null : (Double) value;
    }
  }
}
