package zhenzhi.collector.fact.source;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.collector.fact.source.Downtime.Trouble;
import zhenzhi.collector.study.Span;

/** What was wrong with sites as SQL. */
final class TroubleRepository {
  /** Without the time in which a case was over that came back. */
  private static final String TROUBLES =
      """
      WITH given AS (
        SELECT CAST(? AS timestamptz) AS since, CAST(? AS timestamptz) AS until, CAST(? AS bigint[]) AS sites
      ), told AS (
        SELECT diagnosis.id, station_id, finding, false AS shared, since_at AS from_at,
          least(coalesce(until_at, until), until) AS until_at
        FROM given
        JOIN diagnosis ON station_id = ANY (sites) AND since_at < until
          AND (diagnosis.until_at IS NULL OR diagnosis.until_at > since)
        WHERE incident_id IS NULL
        UNION ALL
        SELECT NULL, station_id, finding, true, fell_at,
          least(coalesce(left_at, back_at, over_at, until), until)
        FROM given
        JOIN incident_site ON station_id = ANY (sites) AND fell_at < until
        JOIN incident ON incident.id = incident_id
        WHERE since_at < until AND (over_at IS NULL OR over_at > since)
      )
      SELECT station_id, finding, shared, lower(span), upper(span)
      FROM told
      CROSS JOIN LATERAL (
        SELECT coalesce(range_agg(tstzrange(from_at, until_at)), '{}') AS healthy
        FROM diagnosis_respite
        WHERE diagnosis_id = told.id
      ) AS respites
      CROSS JOIN LATERAL unnest(tstzmultirange(tstzrange(told.from_at, told.until_at)) - healthy) AS span
      WHERE told.from_at < told.until_at
      """;

  private static final String OURS =
      "SELECT from_at, until_at FROM our_outage WHERE from_at < ? AND until_at > ?";

  private static final String HEARD =
      """
      SELECT site.id
      FROM unnest(CAST(? AS bigint[])) AS site (id)
      WHERE EXISTS (
        SELECT
        FROM station_day
        WHERE station_id = site.id AND day BETWEEN ? AND ? AND raw_ms IS NOT NULL)
      """;

  private TroubleRepository() {}

  /** By the site, from {@code since} on. */
  static Map<Long, List<Trouble>> troubles(Connection connection, Inquiry inquiry, Instant since)
      throws SQLException {
    try (var statement = connection.prepareStatement(TROUBLES)) {
      statement.setObject(1, utc(since));
      statement.setObject(2, utc(inquiry.window().end()));
      statement.setArray(3, array(connection, "bigint", inquiry.ids().stream()));
      var troubles = new HashMap<Long, List<Trouble>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        troubles
            .computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
            .add(
                new Trouble(
                    Finding.valueOf(rows.getString(2)),
                    rows.getBoolean(3),
                    new Span(instant(rows, 4), instant(rows, 5))));
      }
      return troubles;
    }
  }

  /** When nobody listened. */
  static List<Span> ours(Connection connection, Instant since, Instant until) throws SQLException {
    try (var statement = connection.prepareStatement(OURS)) {
      statement.setObject(1, utc(until));
      statement.setObject(2, utc(since));
      var ours = new ArrayList<Span>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ours.add(new Span(instant(rows, 1), instant(rows, 2)));
      }
      return ours;
    }
  }

  /** Of which anything was heard in the period. */
  static Set<Long> heard(Connection connection, Inquiry inquiry) throws SQLException {
    try (var statement = connection.prepareStatement(HEARD)) {
      statement.setArray(1, array(connection, "bigint", inquiry.ids().stream()));
      statement.setObject(2, inquiry.period().first());
      statement.setObject(3, inquiry.period().last());
      var heard = new HashSet<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        heard.add(rows.getLong(1));
      }
      return heard;
    }
  }
}
