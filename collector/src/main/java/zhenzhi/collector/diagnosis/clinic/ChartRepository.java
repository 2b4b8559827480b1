package zhenzhi.collector.diagnosis.clinic;

import static java.util.stream.Collectors.joining;
import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalLong;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.database.Bulk;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.NaturalCause;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.symptom.Course;
import zhenzhi.collector.diagnosis.symptom.Symptom;

/**
 * Charts as SQL: the symptoms of a site are written anew as a whole. Clues are not read back: a
 * verdict is only ever replaced by another.
 */
final class ChartRepository {
  private static final String SYMPTOMS =
      "SELECT station_id, symptom, since_at, raised_at, gone_at, rises FROM symptom";

  private static final String CASES =
      """
      SELECT id, station_id, subject, finding, confidence, natural_cause, since_at, told_at, judged_at,
        due_at, incident_id
      FROM diagnosis
      WHERE closed_at IS NULL AND subject <> 'STUDY'
      """;

  private static final String FORGET = "DELETE FROM symptom WHERE station_id = ANY (?)";

  private static final String FORGET_RETIRED =
      """
      DELETE FROM symptom
      USING station
      WHERE id = station_id AND retired_at IS NOT NULL
      """;

  private static final Bulk<Going> GOING =
      Bulk.<Going>rows()
          .column("station_id", "bigint", Going::site)
          .column("symptom", "text", Going::symptom)
          .column("since_at", "timestamptz", one -> one.course().since())
          .column("raised_at", "timestamptz", one -> one.course().raised().orElse(null))
          .column("gone_at", "timestamptz", one -> one.course().gone().orElse(null))
          // Arrays of a column of arrays would all have to be of one length.
          .column("rises", "text", "CAST(rises AS timestamptz[])", ChartRepository::rises);

  private ChartRepository() {}

  /** A symptom of a site. */
  private record Going(long site, Symptom symptom, Course course) {}

  /** A case with the number under which it is kept. */
  record Kept(long id, Case open) {}

  /** Everything that is going on, by site. */
  record Charts(Map<Long, Chart> charts, Map<Long, Map<Subject, Kept>> cases) {
    Optional<Kept> find(long site, Subject subject) {
      return Optional.ofNullable(cases.getOrDefault(site, Map.of()).get(subject));
    }
  }

  static Charts list(Connection connection) throws SQLException {
    var courses = courses(connection);
    var cases = cases(connection);
    var charts = new HashMap<Long, Chart>();
    courses.forEach((site, own) -> charts.put(site, new Chart(own, Map.of())));
    cases.forEach((site, own) -> {
      var open = new EnumMap<Subject, Case>(Subject.class);
      own.forEach((subject, kept) -> open.put(subject, kept.open()));
      charts.put(site, new Chart(courses.getOrDefault(site, Map.of()), open));
    });
    return new Charts(charts, cases);
  }

  private static Map<Long, Map<Symptom, Course>> courses(Connection connection)
      throws SQLException {
    try (var statement = connection.prepareStatement(SYMPTOMS)) {
      var courses = new HashMap<Long, Map<Symptom, Course>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        courses
            .computeIfAbsent(rows.getLong(1), _ -> new EnumMap<>(Symptom.class))
            .put(
                Symptom.valueOf(rows.getString(2)),
                new Course(
                    instant(rows, 3),
                    optionalInstant(rows, 4),
                    optionalInstant(rows, 5),
                    instants(rows, 6)));
      }
      return courses;
    }
  }

  private static List<Instant> instants(ResultSet row, int column) throws SQLException {
    try (var rows = row.getArray(column).getResultSet()) {
      var instants = new ArrayList<Instant>();
      while (rows.next()) {
        instants.add(rows.getObject(2, OffsetDateTime.class).toInstant());
      }
      return instants;
    }
  }

  private static Map<Long, Map<Subject, Kept>> cases(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(CASES)) {
      var cases = new HashMap<Long, Map<Subject, Kept>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        cases
            .computeIfAbsent(rows.getLong(2), _ -> new EnumMap<>(Subject.class))
            .put(Subject.valueOf(rows.getString(3)), new Kept(rows.getLong(1), open(rows)));
      }
      return cases;
    }
  }

  private static Case open(ResultSet row) throws SQLException {
    return new Case(
        new Verdict(
            Finding.valueOf(row.getString(4)),
            Confidence.valueOf(row.getString(5)),
            Optional.ofNullable(row.getString(6)).map(NaturalCause::valueOf),
            List.of(),
            List.of(),
            List.of()),
        instant(row, 7),
        instant(row, 8),
        instant(row, 9),
        optionalInstant(row, 10),
        optionalLong(row, 11));
  }

  /**
   * Writes the symptoms of these sites anew, where they are others than before.
   *
   * @param before all that was known
   */
  static void keep(Connection connection, Map<Long, Chart> charts, Map<Long, Chart> before)
      throws SQLException {
    var changed =
        charts.entrySet().stream()
            .filter(chart ->
                !chart
                    .getValue()
                    .courses()
                    .equals(before.getOrDefault(chart.getKey(), Chart.EMPTY).courses()))
            .toList();
    if (changed.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(FORGET)) {
      statement.setArray(1, array(connection, "bigint", changed.stream().map(Map.Entry::getKey)));
      statement.executeUpdate();
    }
    var rows =
        changed.stream()
            .flatMap(chart ->
                chart.getValue().courses().entrySet().stream()
                    .map(course -> new Going(chart.getKey(), course.getKey(), course.getValue())))
            .toList();
    GOING.run(connection, GOING.insertInto("symptom"), rows);
  }

  private static String rises(Going going) {
    return going.course().rises().stream().map(Instant::toString).collect(joining(",", "{", "}"));
  }

  /** Forgets the symptoms of sites that were given up. */
  static void forgetRetired(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(FORGET_RETIRED)) {
      statement.executeUpdate();
    }
  }
}
