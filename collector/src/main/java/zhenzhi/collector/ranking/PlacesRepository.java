package zhenzhi.collector.ranking;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.excuse.AutomaticRepository;

/**
 * Works a ranking out inside the database, in the transaction of the caller. Places are given by
 * what is printed: hundredths of an hour, so that two sites with the same figure share one.
 */
final class PlacesRepository {
  private static final String HEAD =
      """
      INSERT INTO ranking (org_path, first_day, last_day, as_of, before_id, compared, target_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      RETURNING id
      """;

  private static final String WHOLE_MONTHS =
      """
      SELECT station_id, sum(raw_ms) AS raw_ms, sum(credited_ms) AS credited_ms,
        sum(person_ms) AS person_ms, sum(imported_ms) AS imported_ms, sum(estimated_ms) AS estimated_ms,
        sum(sessions) AS sessions,
        sum(study_days) AS study_days, sum(known_days) AS known_days, sum(reports) AS reports,
        sum(missing) AS missing
      FROM site
      JOIN station_month ON station_id = site.id
      WHERE month BETWEEN ? AND ?
      GROUP BY station_id
      """;

  private static final String DAYS =
      """
      SELECT station_id, sum(raw_ms) AS raw_ms, sum(credited_ms) AS credited_ms,
        sum(credited_ms * people) AS person_ms, sum(imported_ms) AS imported_ms, sum(estimated_ms) AS estimated_ms,
        sum(sessions) AS sessions,
        count(*) FILTER (WHERE credited_ms > 0) AS study_days, count(raw_ms) AS known_days,
        sum(reports) AS reports, sum(missing) AS missing
      FROM site
      JOIN station_day ON station_id = site.id
      WHERE day BETWEEN ? AND ?
      GROUP BY station_id
      """;

  /**
   * Away: when a site was excused, not registered yet or retired already. Each day counts with the
   * part of it that the site was not away, in what it owed and in what it studied alike: so what is
   * divided is the hours of an average day, and nobody gains or loses by having been away. Only
   * sites that were away are looked at by the day. Broken: whose hardware was out of order at the
   * end, or for most of the time.
   */
  private static final String ROWS =
      """
      INSERT INTO ranking_row (ranking_id, kind, position, place, before_place, station_id,
        subdistrict_id, org_path, raw_ms, credited_ms, counted_ms, person_ms, prorated_ms, target_ms,
        excused_ms, imported_ms, estimated_ms, sessions, study_days, known_days, reports, missing, unranked,
        hardware, hardware_since)
      WITH given AS (
        SELECT CAST(? AS bigint) AS ranking_id, CAST(? AS bigint) AS before_id,
          CAST(? AS timestamptz) AS since, CAST(? AS timestamptz) AS until, CAST(? AS text) AS zone,
          CAST(? AS bigint) * INTERVAL '1 ms' AS grace, CAST(? AS double precision) AS least_share,
          CAST(? AS bigint) AS target_ms, CAST(? AS timestamptz) AS as_of
      ), site AS MATERIALIZED (
        SELECT id, code, kind, org_path, org_unit_id, registered_at, retired_at
        FROM given, station
        WHERE org_path LIKE ? || '%'
          AND registered_at < until
          AND (retired_at IS NULL OR retired_at > since)
      ), sums AS MATERIALIZED (
        {sums}
      ), {excuses}
      , absent AS (
        SELECT excuse.station_id, from_at, until_at
        FROM given
        CROSS JOIN site
        JOIN excuse ON excuse.station_id = site.id
        WHERE excused_at <= as_of AND (withdrawn_at IS NULL OR withdrawn_at > as_of)
        UNION ALL
        SELECT station_id, lower(span), upper(span)
        FROM automatic
        UNION ALL
        SELECT id, since, registered_at
        FROM given, site
        WHERE registered_at > since
        UNION ALL
        SELECT id, retired_at, until
        FROM given, site
        WHERE retired_at < until
      ), away AS MATERIALIZED (
        SELECT station_id, unnest(range_agg(tstzrange(greatest(from_at, since), least(until_at, until)))) AS span
        FROM given, absent
        WHERE greatest(from_at, since) < least(until_at, until)
        GROUP BY station_id
      ), away_time AS MATERIALIZED (
        SELECT station_id, 1000 * sum(CAST(extract(epoch FROM upper(span) - lower(span)) AS double precision)) AS away_ms
        FROM away
        GROUP BY station_id
      ), away_study AS MATERIALIZED (
        SELECT away.station_id, sum(credited_ms * part) AS credited_ms,
          sum(part) FILTER (WHERE raw_ms IS NOT NULL) AS known_days
        FROM given
        CROSS JOIN away
        CROSS JOIN LATERAL (
          SELECT raw_ms, credited_ms, CAST(day AS timestamp) AT TIME ZONE zone AS begins,
            least(until, CAST(day + 1 AS timestamp) AT TIME ZONE zone) AS ends
          FROM station_day
          WHERE station_id = away.station_id
            AND day BETWEEN CAST(lower(span) AT TIME ZONE zone AS date) AND CAST(upper(span) AT TIME ZONE zone AS date)
          OFFSET 0 -- by key for each span: whoever joins them all reads the days of the nation
        ) AS days
        CROSS JOIN LATERAL (
          SELECT CAST(extract(epoch FROM least(upper(span), ends) - greatest(lower(span), begins))
            / extract(epoch FROM ends - begins) AS double precision) AS part
        ) AS parts
        WHERE begins < ends
        GROUP BY away.station_id
      ), broken AS MATERIALIZED (
        SELECT station_id, finding, from_at, until_at,
          until_at > date_trunc('day', (until - INTERVAL '1 us') AT TIME ZONE zone) AT TIME ZONE zone AS at_the_end
        FROM given
        CROSS JOIN told
        WHERE hardware AND holds AND from_at < until
      ), broken_time AS MATERIALIZED (
        SELECT station_id, sum(upper(span) - lower(span)) AS length
        FROM (
          SELECT station_id, unnest(range_agg(tstzrange(greatest(from_at, since), least(until_at, until)))) AS span
          FROM given
          CROSS JOIN broken
          WHERE until_at > since
          GROUP BY station_id
        ) AS spans
        GROUP BY station_id
      ), spared AS MATERIALIZED (
        SELECT DISTINCT ON (station_id) station_id, finding, from_at
        FROM given
        CROSS JOIN broken
        JOIN broken_time USING (station_id)
        JOIN site ON site.id = station_id
        WHERE at_the_end OR length > (until - greatest(since, registered_at)) / 2
        ORDER BY station_id, at_the_end DESC, until_at - from_at DESC, finding
      ), unit AS MATERIALIZED (
        SELECT unit.id, above.id AS subdistrict_id
        FROM org_unit AS unit
        CROSS JOIN LATERAL unnest(CAST(string_to_array(btrim(unit.path, '/'), '/') AS bigint[])) AS up (id)
        JOIN org_unit AS above ON above.id = up.id AND above.level = 'SUBDISTRICT'
      ), measured AS (
        SELECT site.*, coalesce(subdistrict_id, 0) AS subdistrict_id,
          raw_ms, sums.credited_ms, person_ms, imported_ms, estimated_ms, sessions, study_days,
          coalesce(sums.known_days, 0) AS known_days, reports, missing,
          round(sums.credited_ms - coalesce(away_study.credited_ms, 0)) AS counted_ms,
          coalesce(sums.known_days, 0) - coalesce(away_study.known_days, 0) AS heard_days,
          coalesce(away_ms, 0) AS away_ms,
          1000 * CAST(extract(epoch FROM until - since) AS double precision) AS period_ms,
          1000 * CAST(extract(epoch FROM until - registered_at - grace) AS double precision) AS bound_ms,
          1000 * CAST(extract(epoch FROM greatest(registered_at, since) - since) AS double precision)
            + 1000 * CAST(extract(epoch FROM until - least(retired_at, until)) AS double precision) AS outside_ms
        FROM given
        CROSS JOIN site
        LEFT JOIN sums ON sums.station_id = site.id
        LEFT JOIN away_time ON away_time.station_id = site.id
        LEFT JOIN away_study ON away_study.station_id = site.id
        LEFT JOIN unit ON unit.id = site.org_unit_id
      ), judged AS (
        SELECT measured.*, (period_ms - away_ms) / period_ms AS owed,
          CASE
            WHEN retired_at < until THEN 'RETIRED'
            WHEN bound_ms < least_share * period_ms THEN 'NEW'
            WHEN period_ms - away_ms < least_share * period_ms THEN 'EXCUSED'
            WHEN credited_ms IS NULL OR heard_days < least_share * (period_ms - away_ms) / 86400000 THEN 'UNKNOWN'
          END AS unranked
        FROM measured, given
      ), prorated AS (
        SELECT judged.*,
          CASE WHEN unranked IS NULL THEN CAST(round(counted_ms / owed) AS bigint) END AS prorated_ms
        FROM judged
      ), rated AS (
        SELECT prorated.*, round(CAST(prorated_ms AS numeric) / 36000) AS hundredths
        FROM prorated
      )
      SELECT given.ranking_id, rated.kind,
        row_number() OVER (PARTITION BY rated.kind ORDER BY hundredths DESC NULLS LAST, code),
        CASE WHEN rated.unranked IS NULL THEN
          rank() OVER (PARTITION BY rated.kind ORDER BY hundredths DESC NULLS LAST) END,
        before.place, rated.id, rated.subdistrict_id, rated.org_path, rated.raw_ms, rated.credited_ms,
        rated.counted_ms, rated.person_ms, rated.prorated_ms, round(given.target_ms * owed),
        away_ms - outside_ms, coalesce(rated.imported_ms, 0), coalesce(rated.estimated_ms, 0), coalesce(rated.sessions, 0),
        coalesce(rated.study_days, 0), rated.known_days, coalesce(rated.reports, 0),
        coalesce(rated.missing, 0), rated.unranked, spared.finding,
          CAST(spared.from_at AT TIME ZONE given.zone AS date)
      FROM given
      CROSS JOIN rated
      LEFT JOIN spared ON spared.station_id = rated.id
      LEFT JOIN ranking_row AS before ON before.ranking_id = given.before_id
        AND before.station_id = rated.id
        AND before.kind = rated.kind
      """;

  /** What excused the sites, by cause; in the same words as the places. */
  private static final String EXCUSED =
      """
      INSERT INTO ranking_excused (ranking_id, cause, length_ms, sites)
      WITH given AS (
        SELECT CAST(? AS bigint) AS ranking_id, CAST(? AS timestamptz) AS since, CAST(? AS timestamptz) AS until,
          CAST(? AS text) AS zone, CAST(? AS timestamptz) AS as_of
      ), site AS MATERIALIZED (
        SELECT station_id AS id
        FROM given
        JOIN ranking_row USING (ranking_id)
      ), {excuses}
      , excused AS (
        SELECT cause, excuse.station_id, from_at, until_at
        FROM given
        CROSS JOIN site
        JOIN excuse ON excuse.station_id = site.id AND from_at < until AND until_at > since
        WHERE withdrawn_at IS NULL
        UNION ALL
        SELECT cause, station_id, lower(span), upper(span)
        FROM automatic
      ), spans AS (
        SELECT cause, station_id,
          unnest(range_agg(tstzrange(greatest(from_at, since), least(until_at, until)))) AS span
        FROM given
        CROSS JOIN excused
        GROUP BY cause, station_id
      )
      SELECT ranking_id, cause, round(sum(1000 * extract(epoch FROM upper(span) - lower(span)))),
        count(DISTINCT station_id)
      FROM given
      CROSS JOIN spans
      GROUP BY ranking_id, cause
      """;

  private static final String EXCUSES =
      AutomaticRepository.TOLD + ", " + AutomaticRepository.AUTOMATIC;

  private static final String KINDS =
      """
      INSERT INTO ranking_kind (ranking_id, kind, sites, ranked, raw_ms, credited_ms, person_ms,
        imported_ms, studying, reports, missing)
      SELECT ranking_id, kind, count(*), count(place),
        coalesce(sum(raw_ms) FILTER (WHERE place IS NOT NULL), 0),
        coalesce(sum(credited_ms) FILTER (WHERE place IS NOT NULL), 0),
        coalesce(sum(person_ms) FILTER (WHERE place IS NOT NULL), 0),
        coalesce(sum(imported_ms) FILTER (WHERE place IS NOT NULL), 0),
        count(*) FILTER (WHERE place IS NOT NULL AND credited_ms > 0),
        sum(reports), sum(missing)
      FROM ranking_row
      WHERE ranking_id = ?
      GROUP BY ranking_id, kind
      """;

  private static final String UNITS =
      """
      INSERT INTO ranking_unit (ranking_id, unit_id, name, place, before_place, sites, ranked,
        credited_ms, average_ms, imported_ms, studying, reports, missing)
      WITH sums AS (
        SELECT ranking_id, subdistrict_id, count(*) AS sites, count(place) AS ranked,
          coalesce(sum(credited_ms) FILTER (WHERE place IS NOT NULL), 0) AS credited_ms,
          avg(credited_ms) FILTER (WHERE place IS NOT NULL) AS average_ms,
          coalesce(sum(imported_ms) FILTER (WHERE place IS NOT NULL), 0) AS imported_ms,
          count(*) FILTER (WHERE place IS NOT NULL AND credited_ms > 0) AS studying,
          sum(reports) AS reports, sum(missing) AS missing
        FROM ranking_row
        WHERE ranking_id = ?
        GROUP BY ranking_id, subdistrict_id
      )
      SELECT sums.ranking_id, subdistrict_id, coalesce(unit.name, '直属'),
        CASE WHEN sums.ranked > 0 THEN
          rank() OVER (ORDER BY round(round(sums.average_ms) / 36000) DESC NULLS LAST) END,
        before.place, sums.sites, sums.ranked, sums.credited_ms, round(sums.average_ms),
        sums.imported_ms, sums.studying, sums.reports, sums.missing
      FROM sums
      LEFT JOIN org_unit AS unit ON unit.id = subdistrict_id
      LEFT JOIN ranking_unit AS before ON before.ranking_id = ? AND before.unit_id = subdistrict_id
      """;

  /**
   * From so many rows on the planner is told of a ranking. What it has no statistics of it takes
   * for one row, and reads the rows of all sites to count those of a subdistrict.
   */
  private static final int MANY = 10_000;

  private PlacesRepository() {}

  /**
   * What to rank, and by what.
   *
   * @param until when the period ends, or now while it has not ended
   * @param target credited hours that a site owes until then that was in service all the time
   * @param before none where there is nothing before
   * @param compared false for what is only made to compare with
   */
  record Order(
      String orgPath,
      Period period,
      Instant since,
      Instant until,
      Instant asOf,
      Duration target,
      @Nullable Long before,
      boolean compared) {}

  static long write(Connection connection, Order order, ZoneId zone, RankingConfig config)
      throws SQLException {
    var id = head(connection, order);
    if (rows(connection, id, order, zone, config) >= MANY) {
      analyse(connection);
    }
    try (var excused = connection.prepareStatement(EXCUSED.replace("{excuses}", EXCUSES));
        var kinds = connection.prepareStatement(KINDS);
        var units = connection.prepareStatement(UNITS)) {
      excused.setLong(1, id);
      excused.setObject(2, utc(order.since()));
      excused.setObject(3, utc(order.until()));
      excused.setString(4, zone.getId());
      excused.setObject(5, utc(order.asOf()));
      excused.executeUpdate();
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
      statement.setObject(5, order.before());
      statement.setBoolean(6, order.compared());
      statement.setLong(7, order.target().toMillis());
      var rows = statement.executeQuery();
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void analyse(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("ANALYZE ranking_row");
    }
  }

  /** Answers how many there are. */
  private static int rows(
      Connection connection, long id, Order order, ZoneId zone, RankingConfig config)
      throws SQLException {
    var period = order.period();
    var sql =
        ROWS.replace("{sums}", period.isWholeMonths() ? WHOLE_MONTHS : DAYS)
            .replace("{excuses}", EXCUSES);
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, id);
      statement.setObject(2, order.before());
      statement.setObject(3, utc(order.since()));
      statement.setObject(4, utc(order.until()));
      statement.setString(5, zone.getId());
      statement.setLong(6, config.grace().toMillis());
      statement.setDouble(7, config.leastShare());
      statement.setLong(8, order.target().toMillis());
      statement.setObject(9, utc(order.asOf()));
      statement.setString(10, order.orgPath());
      statement.setObject(11, period.first());
      statement.setObject(12, period.last());
      return statement.executeUpdate();
    }
  }
}
