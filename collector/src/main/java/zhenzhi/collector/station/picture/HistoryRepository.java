package zhenzhi.collector.station.picture;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** What happened at a site as SQL: playback and events. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HistoryRepository extends GenericRepository<PlayedRow, Instant> {

  /**
   * Reported and imported. No stretch is longer than a day, so that the index on its beginning
   * finds all.
   */
  @Query(
      """
      SELECT started_at, ended_at, content, title, category, player, display, last_key_at
      FROM playback
      WHERE station_id = :stationId
        AND started_at >= CAST(:since AS timestamptz) - INTERVAL '24 hours'
        AND started_at < :until
        AND ended_at > :since
      UNION ALL
      SELECT started_at, ended_at, '' AS content, title, category, 'import' AS player,
        'UNKNOWN' AS display, NULL AS last_key_at
      FROM imported_playback
      WHERE station_id = :stationId
        AND started_at >= CAST(:since AS timestamptz) - INTERVAL '24 hours'
        AND started_at < :until
        AND ended_at > :since
      ORDER BY started_at, ended_at
      """)
  List<PlayedRow> playback(long stationId, Instant since, Instant until);

  @Query(
      """
      SELECT at, CAST(detail AS text) AS detail
      FROM event
      WHERE station_id = :stationId
        AND at >= :since
      ORDER BY at DESC, boot, seq DESC, item DESC
      LIMIT :limit
      """)
  List<EventRow> events(long stationId, Instant since, int limit);
}
