package zhenzhi.collector.ranking;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Works a ranking out inside the database, in the transaction of the caller. Places are given by
 * what is printed: hundredths of an hour, so that two sites with the same figure share one.
 */
final class PlacesRepository {
  private static final String HEAD =
      """
      INSERT INTO ranking (org_path, first_day, last_day, as_of)
      VALUES (?, ?, ?, ?)
      RETURNING id
      """;

  private static final String WHOLE_MONTHS =
      """
      SELECT station_id, sum(raw_ms) AS raw_ms, sum(credited_ms) AS credited_ms,
        sum(person_ms) AS person_ms, sum(estimated_ms) AS estimated_ms, sum(sessions) AS sessions,
        sum(study_days) AS study_days, sum(reports) AS reports, sum(missing) AS missing
      FROM station_month
      WHERE month BETWEEN ? AND ?
      GROUP BY station_id
      """;

  private static final String DAYS =
      """
      SELECT station_id, sum(raw_ms) AS raw_ms, sum(credited_ms) AS credited_ms,
        sum(credited_ms * people) AS person_ms, sum(estimated_ms) AS estimated_ms, sum(sessions) AS sessions,
        count(*) FILTER (WHERE credited_ms > 0) AS study_days, sum(reports) AS reports, sum(missing) AS missing
      FROM station_day
      WHERE day BETWEEN ? AND ?
      GROUP BY station_id
      """;

  /**
   * Owed: the part of the period in which the site was in service and out of its grace and nothing
   * excused it, from 0 to 1.
   */
  private static final String ROWS =
      """
      INSERT INTO ranking_row (ranking_id, kind, position, place, before_place, station_id,
        subdistrict_id, org_path, raw_ms, credited_ms, person_ms, prorated_ms, target_ms, excused_ms,
        estimated_ms, sessions, study_days, reports, missing, unranked)
      WITH given AS (
        SELECT CAST(? AS bigint) AS ranking_id, CAST(? AS bigint) AS before_id,
          CAST(? AS timestamptz) AS since, CAST(? AS timestamptz) AS until,
          CAST(? AS bigint) * INTERVAL '1 ms' AS grace, CAST(? AS double precision) AS least_share,
          CAST(? AS bigint) AS target_ms
      ), sums AS MATERIALIZED (
        {sums}
      ), excused AS MATERIALIZED (
        SELECT station_id, sum(1000 * CAST(extract(epoch FROM upper(span) - lower(span)) AS double precision)) AS excused_ms
        FROM (
          SELECT excuse.station_id, unnest(range_agg(tstzrange(
              greatest(from_at, since, registered_at + grace),
              least(until_at, until, retired_at)))) AS span
          FROM given, excuse
          JOIN station ON station.id = station_id
          WHERE withdrawn_at IS NULL
            AND greatest(from_at, since, registered_at + grace) < least(until_at, until, retired_at)
          GROUP BY excuse.station_id
        ) AS span
        GROUP BY station_id
      ), unit AS MATERIALIZED (
        SELECT unit.id, above.id AS subdistrict_id
        FROM org_unit AS unit
        CROSS JOIN LATERAL unnest(CAST(string_to_array(btrim(unit.path, '/'), '/') AS bigint[])) AS up (id)
        JOIN org_unit AS above ON above.id = up.id AND above.level = 'SUBDISTRICT'
      ), site AS (
        SELECT station.id, code, kind, org_path, coalesce(subdistrict_id, 0) AS subdistrict_id,
          raw_ms, credited_ms, person_ms, estimated_ms, sessions, study_days, reports, missing,
          coalesce(excused_ms, 0) AS excused_ms, 1000 * CAST(extract(epoch FROM until - since) AS double precision) AS period_ms,
          greatest(0, 1000 * CAST(extract(epoch FROM least(until, retired_at) - greatest(since, registered_at + grace)) AS double precision)) AS bound_ms
        FROM given
        CROSS JOIN station
        LEFT JOIN sums ON sums.station_id = station.id
        LEFT JOIN excused ON excused.station_id = station.id
        LEFT JOIN unit ON unit.id = station.org_unit_id
        WHERE org_path LIKE ? || '%'
          AND registered_at < until
          AND (retired_at IS NULL OR retired_at >= until)
      ), judged AS (
        SELECT site.*, (bound_ms - excused_ms) / period_ms AS owed,
          CASE
            WHEN bound_ms < least_share * period_ms THEN 'NEW'
            WHEN bound_ms - excused_ms < least_share * period_ms THEN 'EXCUSED'
            WHEN credited_ms IS NULL THEN 'UNKNOWN'
          END AS unranked
        FROM site, given
      ), rated AS (
        SELECT judged.*,
          CASE WHEN owed > 0 THEN credited_ms / owed END AS prorated_ms,
          CASE WHEN unranked IS NULL THEN round(credited_ms / owed / 36000) END AS hundredths
        FROM judged
      )
      SELECT given.ranking_id, rated.kind,
        row_number() OVER (PARTITION BY rated.kind ORDER BY hundredths DESC NULLS LAST, code),
        CASE WHEN rated.unranked IS NULL THEN
          rank() OVER (PARTITION BY rated.kind ORDER BY hundredths DESC NULLS LAST) END,
        before.place, rated.id, rated.subdistrict_id, rated.org_path, rated.raw_ms, rated.credited_ms,
        rated.person_ms, round(rated.prorated_ms), round(given.target_ms * greatest(0, owed)),
        rated.excused_ms, coalesce(rated.estimated_ms, 0), coalesce(rated.sessions, 0),
        coalesce(rated.study_days, 0), coalesce(rated.reports, 0), coalesce(rated.missing, 0),
        rated.unranked
      FROM given
      CROSS JOIN rated
      LEFT JOIN ranking_row AS before ON before.ranking_id = given.before_id
        AND before.station_id = rated.id
      """;

  private static final String KINDS =
      """
      INSERT INTO ranking_kind (ranking_id, kind, sites, ranked, raw_ms, credited_ms, person_ms,
        studying, reports, missing)
      SELECT ranking_id, kind, count(*), count(place),
        coalesce(sum(raw_ms) FILTER (WHERE place IS NOT NULL), 0),
        coalesce(sum(credited_ms) FILTER (WHERE place IS NOT NULL), 0),
        coalesce(sum(person_ms) FILTER (WHERE place IS NOT NULL), 0),
        count(*) FILTER (WHERE place IS NOT NULL AND credited_ms > 0),
        sum(reports), sum(missing)
      FROM ranking_row
      WHERE ranking_id = ?
      GROUP BY ranking_id, kind
      """;

  private static final String UNITS =
      """
      INSERT INTO ranking_unit (ranking_id, unit_id, name, place, before_place, sites, ranked,
        credited_ms, average_ms, studying, reports, missing)
      WITH sums AS (
        SELECT ranking_id, subdistrict_id, count(*) AS sites, count(place) AS ranked,
          coalesce(sum(credited_ms) FILTER (WHERE place IS NOT NULL), 0) AS credited_ms,
          avg(credited_ms) FILTER (WHERE place IS NOT NULL) AS average_ms,
          count(*) FILTER (WHERE place IS NOT NULL AND credited_ms > 0) AS studying,
          sum(reports) AS reports, sum(missing) AS missing
        FROM ranking_row
        WHERE ranking_id = ?
        GROUP BY ranking_id, subdistrict_id
      )
      SELECT sums.ranking_id, subdistrict_id, coalesce(unit.name, '直属'),
        CASE WHEN sums.ranked > 0 THEN
          rank() OVER (ORDER BY round(sums.average_ms / 36000) DESC NULLS LAST) END,
        before.place, sums.sites, sums.ranked, sums.credited_ms, round(sums.average_ms),
        sums.studying, sums.reports, sums.missing
      FROM sums
      LEFT JOIN org_unit AS unit ON unit.id = subdistrict_id
      LEFT JOIN ranking_unit AS before ON before.ranking_id = ? AND before.unit_id = subdistrict_id
      """;

  private PlacesRepository() {}

  /**
   * What to rank, and by what.
   *
   * @param until when the period ends, or now while it has not ended
   * @param target credited hours that a site owes that was in service all the time
   */
  record Order(
      String orgPath,
      Period period,
      Instant since,
      Instant until,
      Instant asOf,
      Duration target,
      @Nullable Long before) {}

  static long write(Connection connection, Order order, RankingConfig config) throws SQLException {
    var id = head(connection, order);
    rows(connection, id, order, config);
    try (var kinds = connection.prepareStatement(KINDS);
        var units = connection.prepareStatement(UNITS)) {
      kinds.setLong(1, id);
      kinds.executeUpdate();
      units.setLong(1, id);
      units.setObject(2, order.before());
      units.executeUpdate();
    }
    return id;
  }

  private static long head(Connection connection, Order order) throws SQLException {
    try (var statement = connection.prepareStatement(HEAD)) {
      statement.setString(1, order.orgPath());
      statement.setObject(2, order.period().first());
      statement.setObject(3, order.period().last());
      statement.setObject(4, utc(order.asOf()));
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void rows(Connection connection, long id, Order order, RankingConfig config)
      throws SQLException {
    var period = order.period();
    var sql = ROWS.replace("{sums}", period.isWholeMonths() ? WHOLE_MONTHS : DAYS);
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.setObject(2, order.before());
      statement.setObject(3, utc(order.since()));
      statement.setObject(4, utc(order.until()));
      statement.setLong(5, config.grace().toMillis());
      statement.setDouble(6, config.leastShare());
      statement.setLong(7, order.target().toMillis());
      statement.setObject(8, period.first());
      statement.setObject(9, period.last());
      statement.setString(10, order.orgPath());
      statement.executeUpdate();
    }
  }

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
