package zhenzhi.collector.bulletin;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static zhenzhi.collector.database.SqlColumns.optionalMillis;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.bulletin.Cases.Incidents;
import zhenzhi.collector.bulletin.Cases.OfFinding;
import zhenzhi.collector.bulletin.Cases.Open;
import zhenzhi.collector.bulletin.Cases.Tally;
import zhenzhi.collector.diagnosis.Finding;

/** Diagnoses and incidents of a period as they were known when a bulletin was drafted. */
final class CasesRepository {
  /** A longer list is for the pages, not for paper. */
  private static final int MOST_OPEN = 1_000;

  private static final String CASES =
      """
      WITH given AS (
        SELECT CAST(? AS bigint) AS ranking_id, CAST(? AS timestamptz) AS since, CAST(? AS timestamptz) AS until,
          CAST(? AS timestamptz) AS as_of, CAST(? AS text) AS zone
      ), cases AS (
        SELECT row.station_id, row.subdistrict_id, coalesce(told.finding, diagnosis.finding) AS finding, since_at,
          CASE WHEN closed_at <= as_of AND until_at < until THEN until_at END AS ended_at
        FROM given
        JOIN diagnosis ON since_at < until AND told_at <= as_of AND (until_at IS NULL OR until_at > since)
        JOIN ranking_row AS row ON row.ranking_id = given.ranking_id AND row.station_id = diagnosis.station_id
        LEFT JOIN LATERAL (
          SELECT finding
          FROM verdict
          WHERE diagnosis_id = diagnosis.id AND at <= as_of
          ORDER BY verdict.id DESC
          LIMIT 1
        ) AS told ON true
        WHERE incident_id IS NULL AND coalesce(told.finding, diagnosis.finding) <> 'SWITCHED_OFF'
      )
      """;

  private static final String TALLIES =
      CASES
          + """
          SELECT finding, count(*), count(DISTINCT station_id), count(ended_at),
            CAST(round(CAST(1000 * percentile_cont(0.5) WITHIN GROUP (
              ORDER BY CAST(extract(epoch FROM ended_at - since_at) AS double precision)) AS numeric)) AS bigint)
          FROM cases
          GROUP BY GROUPING SETS ((finding), ())
          """;

  private static final String OPEN =
      CASES
          + """
          SELECT station.name, coalesce(unit.name, '直属'), finding, CAST(since_at AT TIME ZONE zone AS date),
            dense_rank() OVER (ORDER BY station_id) + dense_rank() OVER (ORDER BY station_id DESC) - 1
          FROM given
          CROSS JOIN cases
          JOIN station ON station.id = station_id
          LEFT JOIN org_unit AS unit ON unit.id = subdistrict_id
          WHERE ended_at IS NULL
          ORDER BY since_at, station.code, finding
          LIMIT ?
          """;

  private static final String INCIDENTS =
      """
      WITH given AS (
        SELECT CAST(? AS bigint) AS ranking_id, CAST(? AS timestamptz) AS since, CAST(? AS timestamptz) AS until,
          CAST(? AS timestamptz) AS as_of
      )
      SELECT coalesce(told.finding, incident.finding), count(DISTINCT incident.id), count(DISTINCT row.station_id)
      FROM given
      JOIN incident ON since_at >= since AND since_at < until AND told_at <= as_of
      JOIN incident_site ON incident_id = incident.id AND fell_at <= as_of
      JOIN ranking_row AS row ON row.ranking_id = given.ranking_id AND row.station_id = incident_site.station_id
      LEFT JOIN LATERAL (
        SELECT finding
        FROM verdict
        WHERE verdict.incident_id = incident.id AND at <= as_of
        ORDER BY verdict.id DESC
        LIMIT 1
      ) AS told ON true
      GROUP BY 1
      """;

  private CasesRepository() {}

  /** Of the sites of {@code ranking}, from {@code since} to {@code until}, as known then. */
  static Cases cases(
      Connection connection, long ranking, Instant since, Instant until, Instant asOf, ZoneId zone)
      throws SQLException {
    try (var tallies = connection.prepareStatement(TALLIES);
        var still = connection.prepareStatement(OPEN);
        var incidents = connection.prepareStatement(INCIDENTS)) {
      for (var statement : List.of(tallies, still, incidents)) {
        statement.setLong(1, ranking);
        statement.setObject(2, utc(since));
        statement.setObject(3, utc(until));
        statement.setObject(4, utc(asOf));
      }
      tallies.setString(5, zone.getId());
      still.setString(5, zone.getId());
      still.setInt(6, MOST_OPEN);
      var all = new Tally(0, 0, 0, Optional.empty());
      var findings = new ArrayList<OfFinding>();
      var rows = tallies.executeQuery();
      while (rows.next()) {
        if (rows.getString(1) == null) {
          all = tally(rows);
        } else {
          findings.add(new OfFinding(Finding.valueOf(rows.getString(1)), tally(rows)));
        }
      }
      findings.sort(
          comparing((OfFinding one) -> one.finding().faultClass())
              .thenComparing(comparingLong((OfFinding one) -> one.tally().cases()).reversed())
              .thenComparing(OfFinding::finding));
      var open = new ArrayList<Open>();
      return new Cases(all, findings, incidents(incidents), open, open(still, open));
    }
  }

  private static Tally tally(ResultSet row) throws SQLException {
    return new Tally(row.getLong(2), row.getLong(3), row.getLong(4), optionalMillis(row, 5));
  }

  /** Adds them to {@code open}, and answers how many sites there are. */
  private static long open(PreparedStatement statement, List<Open> open) throws SQLException {
    var sites = 0L;
    var rows = statement.executeQuery();
    while (rows.next()) {
      open.add(
          new Open(
              rows.getString(1),
              rows.getString(2),
              Finding.valueOf(rows.getString(3)),
              rows.getObject(4, LocalDate.class)));
      sites = rows.getLong(5);
    }
    return sites;
  }

  private static List<Incidents> incidents(PreparedStatement statement) throws SQLException {
    var incidents = new ArrayList<Incidents>();
    var rows = statement.executeQuery();
    while (rows.next()) {
      incidents.add(
          new Incidents(Finding.valueOf(rows.getString(1)), rows.getLong(2), rows.getLong(3)));
    }
    incidents.sort(
        comparingLong(Incidents::incidents).reversed().thenComparing(Incidents::finding));
    return incidents;
  }
}
