package zhenzhi.collector.excuse;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import zhenzhi.collector.diagnosis.Confidence;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;

/**
 * What diagnoses and incidents excuse, as parts of queries. Nothing of it is written down: it
 * follows from what is known of them, so a month that is worked out again comes out the same.
 */
public final class AutomaticRepository {
  private static final String VERIFIED =
      Arrays.stream(Confidence.values())
          .filter(Grounds::isVerified)
          .map(one -> "'" + one + "'")
          .collect(joining(", "));

  /**
   * Adds {@code told}: each case of a site that excuses it or that is hardware, and whether that
   * holds. Before it there must be {@code given} with {@code since}, {@code until} and {@code
   * as_of}, and {@code site} with {@code id}. A case that goes on lasts until {@code as_of}.
   */
  public static final String TOLD =
      """
      grounds (of, finding, cause, hardware) AS (
        VALUES {grounds}
      ), told AS MATERIALIZED (
        SELECT told.*, coalesce(holds, true) AS holds, decided_at, decided_by, reason
        FROM (
          SELECT 'DIAGNOSIS' AS of, diagnosis.id, station_id, diagnosis.finding, cause, hardware,
            since_at AS from_at, coalesce(until_at, as_of) AS until_at, until_at IS NULL AS is_open, told_at
          FROM given
          JOIN diagnosis ON since_at < until AND (until_at IS NULL OR until_at > since)
          JOIN site ON site.id = station_id
          JOIN grounds ON grounds.of = 'DIAGNOSIS' AND grounds.finding = diagnosis.finding
          WHERE incident_id IS NULL AND confidence IN ({verified})
          UNION ALL
          SELECT 'INCIDENT', incident.id, station_id, incident.finding, cause, hardware, fell_at,
            coalesce(left_at, back_at, over_at, as_of), coalesce(left_at, back_at, over_at) IS NULL, told_at
          FROM given
          JOIN incident ON since_at < until AND (over_at IS NULL OR over_at > since)
          JOIN incident_site ON incident_id = incident.id
          JOIN site ON site.id = station_id
          JOIN grounds ON grounds.of = 'INCIDENT' AND grounds.finding = incident.finding
          WHERE confidence IN ({verified})
        ) AS told
        LEFT JOIN LATERAL (
          SELECT holds, decided_at, decided_by, reason
          FROM excuse_decision
          WHERE told.of = 'DIAGNOSIS' AND diagnosis_id = told.id OR told.of = 'INCIDENT' AND incident_id = told.id
          ORDER BY excuse_decision.id DESC
          LIMIT 1
        ) AS decision ON true
        WHERE until_at - from_at >= {shortest} * INTERVAL '1 s'
      )
      """
          .replace("{grounds}", grounds())
          .replace("{verified}", VERIFIED)
          .replace("{shortest}", String.valueOf(Grounds.SHORTEST.toSeconds()));

  /**
   * Adds {@code automatic} behind {@code told}: which parts of {@code given} it excuses. A day on
   * which the site studied is none of them: nothing kept it from that. Nor is the time in which a
   * case was over that came back. {@code given} needs the {@code zone} in which days begin, too.
   */
  public static final String AUTOMATIC =
      """
      automatic AS MATERIALIZED (
        SELECT station_id, cause, unnest(tstzmultirange(tstzrange(from_at, until_at)) - studied - healthy) AS span
        FROM (
          SELECT of, told.id, station_id, cause, greatest(from_at, since) AS from_at, least(until_at, until) AS until_at, zone
          FROM given
          CROSS JOIN told
          WHERE holds AND cause IS NOT NULL
        ) AS within
        CROSS JOIN LATERAL (
          SELECT coalesce(range_agg(tstzrange(CAST(day AS timestamp) AT TIME ZONE zone,
            CAST(day + 1 AS timestamp) AT TIME ZONE zone)), '{}') AS studied
          FROM station_day
          WHERE station_day.station_id = within.station_id AND credited_ms > 0
            AND day BETWEEN CAST(from_at AT TIME ZONE zone AS date) AND CAST(until_at AT TIME ZONE zone AS date)
        ) AS studied
        CROSS JOIN LATERAL (
          SELECT coalesce(range_agg(tstzrange(respite.from_at, respite.until_at)), '{}') AS healthy
          FROM diagnosis_respite AS respite
          WHERE within.of = 'DIAGNOSIS' AND diagnosis_id = within.id
        ) AS respites
        WHERE from_at < until_at
      )
      """;

  private AutomaticRepository() {}

  private static String grounds() {
    return Arrays.stream(Finding.values())
        .flatMap(finding ->
            Stream.of(
                row("DIAGNOSIS", finding, Grounds.of(finding), Grounds.isHardware(finding)),
                row(
                    "INCIDENT",
                    finding,
                    Grounds.ofIncident(finding),
                    finding.faultClass() == FaultClass.HARDWARE)))
        .filter(row -> !row.isEmpty())
        .collect(joining(",\n    "));
  }

  private static String row(
      String of, Finding finding, Optional<Excuse.Cause> cause, boolean isHardware) {
    return cause.isEmpty() && !isHardware
        ? ""
        : "('%s', '%s', %s, %s)"
            .formatted(
                of,
                finding,
                cause.map(one -> "'" + one + "'").orElse("CAST(NULL AS text)"),
                isHardware);
  }
}
