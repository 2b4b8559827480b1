package zhenzhi.collector.station.picture;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * The days of sites as SQL. A day has hours when the site was heard or played on it, and a row also
 * when it is only known that reports of it are missing.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DayRepository extends GenericRepository<DayRow, Long> {

  /** From the first day to the last, both included. */
  @Query(
      """
      SELECT station_id, day, raw_ms, credited_ms, estimated_ms, sessions, first_at, last_at,
        reports, missing
      FROM station_day
      WHERE station_id = :stationId
        AND day BETWEEN :first AND :last
      ORDER BY day
      """)
  List<DayRow> list(long stationId, LocalDate first, LocalDate last);

  /** Sites without a day in that time are left out. */
  @Query(
      """
      SELECT station_id,
        CAST(sum(raw_ms) AS bigint) AS raw_ms,
        CAST(sum(credited_ms) AS bigint) AS credited_ms,
        CAST(sum(estimated_ms) AS bigint) AS estimated_ms,
        sum(reports) AS reports,
        CAST(sum(missing) AS bigint) AS missing
      FROM station_day
      WHERE station_id IN (:stationIds)
        AND day BETWEEN :first AND :last
      GROUP BY station_id
      """)
  List<SumRow> sums(Collection<Long> stationIds, LocalDate first, LocalDate last);
}
