package zhenzhi.collector.station;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The duty chain as SQL: one holder of a role at a time, and every holder there ever was. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface DutyRepository extends GenericRepository<DutyRow, Long> {

  @Query(
      """
      SELECT station_id, role, person, title, phone, since
      FROM duty
      WHERE station_id = :stationId
        AND since <= :day
        AND (until IS NULL OR until > :day)
      ORDER BY array_position(ARRAY['FIRST', 'DIRECT', 'KEEPER_A', 'KEEPER_B'], role)
      """)
  List<DutyRow> holders(long stationId, LocalDate day);

  /**
   * Nobody else changes the site's duties until the end of the transaction. Takes the row by
   * writing it as it is: a SELECT … FOR UPDATE is taken for a statement without rows.
   */
  @Query("UPDATE station SET name = name WHERE id = :stationId")
  int hold(long stationId);

  /** Ends what is still open, so that the new holder's first day is free. */
  @Query(
      """
      UPDATE duty
      SET until = :day
      WHERE station_id = :stationId
        AND role = :role
        AND since < :day
        AND (until IS NULL OR until > :day)
      """)
  int end(long stationId, DutyRole role, LocalDate day);

  /**
   * Until somebody who is entered already begins. Whoever was appointed for the same day was a slip
   * of the pen and is replaced.
   */
  @Query(
      """
      INSERT INTO duty (station_id, role, person, title, phone, since, until)
      SELECT :stationId, :role, :person, :title, :phone, :since,
        (SELECT min(since) FROM duty WHERE station_id = :stationId AND role = :role AND since > :since)
      ON CONFLICT (station_id, role, since)
      DO UPDATE SET person = excluded.person, title = excluded.title, phone = excluded.phone
      """)
  int begin(
      long stationId, DutyRole role, String person, String title, String phone, LocalDate since);
}
