package zhenzhi.collector.station.picture;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/**
 * Samples thinned to one point a step. {@code date_bin} is PostgreSQL's own and the same on every
 * flavour; so is the name under which hours are found. Of several hours each counts alike.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SampleRepository extends GenericRepository<ReceptionRow, Instant> {

  @Query(
      """
      SELECT date_bin(make_interval(secs => :step), at, CAST(:since AS timestamptz)) AS at,
        CAST(avg(CASE WHEN locked THEN 1 ELSE 0 END) AS double precision) AS locked_share,
        avg(strength_percent) AS strength_percent,
        avg(quality_percent) AS quality_percent,
        avg(snr_db) AS snr_db
      FROM reception_sample
      WHERE station_id = :stationId
        AND at >= :since
        AND at < :until
      GROUP BY 1
      ORDER BY 1
      """)
  List<ReceptionRow> reception(long stationId, Instant since, Instant until, int step);

  @Query(
      """
      SELECT date_bin(make_interval(secs => :step), at, CAST(:since AS timestamptz)) AS at,
        CAST(
          avg(CASE broker WHEN 'ANSWERED' THEN 1 WHEN 'SILENT' THEN 0 END) AS double precision
        ) AS reached_share,
        avg(round_trip_ms) AS round_trip_ms,
        avg(loss_percent) AS loss_percent
      FROM line_sample
      WHERE station_id = :stationId
        AND at >= :since
        AND at < :until
      GROUP BY 1
      ORDER BY 1
      """)
  List<LineRow> line(long stationId, Instant since, Instant until, int step);

  @Query(
      """
      SELECT date_bin(make_interval(secs => :step), hour, CAST(:since AS timestamptz)) AS at,
        avg(locked_share) AS locked_share,
        avg(strength_percent) AS strength_percent,
        avg(quality_percent) AS quality_percent,
        avg(snr_db) AS snr_db
      FROM report.reception_hour
      WHERE station_id = :stationId
        AND hour >= :since
        AND hour < :until
      GROUP BY 1
      ORDER BY 1
      """)
  List<ReceptionRow> receptionHours(long stationId, Instant since, Instant until, int step);

  @Query(
      """
      SELECT date_bin(make_interval(secs => :step), hour, CAST(:since AS timestamptz)) AS at,
        avg(reached_share) AS reached_share,
        avg(round_trip_ms) AS round_trip_ms,
        avg(loss_percent) AS loss_percent
      FROM report.line_hour
      WHERE station_id = :stationId
        AND hour >= :since
        AND hour < :until
      GROUP BY 1
      ORDER BY 1
      """)
  List<LineRow> lineHours(long stationId, Instant since, Instant until, int step);
}
