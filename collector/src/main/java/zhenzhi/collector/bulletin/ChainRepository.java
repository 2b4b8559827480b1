package zhenzhi.collector.bulletin;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import zhenzhi.collector.ranking.Period;

/** How bulletins follow one another: which was issued before, and which stands in another's way. */
final class ChainRepository {
  /** Of the original or the last correction that was issued before {@code id}. */
  private static final String BEFORE =
      """
      SELECT ranking_id
      FROM bulletin
      WHERE (id = ? OR corrects_id = ?) AND state = 'ISSUED' AND id < ?
      ORDER BY id DESC
      LIMIT 1
      """;

  private static final String OPEN =
      """
      SELECT id
      FROM bulletin
      WHERE org_unit_id = ? AND period = ? AND state IN ('DRAFT', 'IN_REVIEW')
      LIMIT 1
      """;

  private static final String ISSUED =
      """
      SELECT id
      FROM bulletin
      WHERE org_unit_id = ? AND period = ? AND state = 'ISSUED' AND corrects_id IS NULL
      LIMIT 1
      """;

  private static final String CORRECTION =
      """
      SELECT id
      FROM bulletin
      WHERE corrects_id = ? AND state = 'ISSUED'
      ORDER BY id DESC
      LIMIT 1
      """;

  /** Issued, not put right by a later one, and drafted when the import had been done. */
  private static final String RESTING =
      """
      SELECT bulletin.id
      FROM bulletin
      JOIN org_unit AS unit ON unit.id = bulletin.org_unit_id
      JOIN ranking ON ranking.id = ranking_id
      JOIN import ON import.id = ?
      WHERE bulletin.state = 'ISSUED'
        AND unit.path LIKE ? || '%'
        AND ranking.as_of >= import.decided_at
        AND NOT EXISTS (
          SELECT
          FROM bulletin AS later
          WHERE later.corrects_id = coalesce(bulletin.corrects_id, bulletin.id)
            AND later.state = 'ISSUED'
            AND later.id > bulletin.id)
        AND EXISTS (
          SELECT
          FROM imported_playback AS imported
          JOIN ranking_row AS line ON line.ranking_id = ranking.id
            AND line.station_id = imported.station_id
          WHERE imported.import_id = import.id
            AND imported.ended_at > CAST(first_day AS timestamp) AT TIME ZONE ?
            AND imported.started_at < CAST(last_day + 1 AS timestamp) AT TIME ZONE ?)
      ORDER BY bulletin.id
      """;

  private ChainRepository() {}

  /** The ranking that a correction puts right; none for a bulletin that is no correction. */
  static OptionalLong before(Connection connection, Bulletin bulletin) throws SQLException {
    return bulletin.corrects().isEmpty()
        ? OptionalLong.empty()
        : first(
            connection,
            BEFORE,
            bulletin.corrects().getAsLong(),
            bulletin.corrects().getAsLong(),
            bulletin.id());
  }

  /** One of the same period that is still being written. */
  static OptionalLong open(Connection connection, long unit, Period period) throws SQLException {
    return first(connection, OPEN, unit, period.toString());
  }

  /** The issued one of the period; its corrections are not meant. */
  static OptionalLong issued(Connection connection, long unit, Period period) throws SQLException {
    return first(connection, ISSUED, unit, period.toString());
  }

  /** The last correction that was issued. */
  static OptionalLong correction(Connection connection, long bulletin) throws SQLException {
    return first(connection, CORRECTION, bulletin);
  }

  /** The issued ones below {@code orgPath} whose hours an import brought, as they stand now. */
  static List<Long> resting(Connection connection, String orgPath, long importId, ZoneId zone)
      throws SQLException {
    try (var statement = connection.prepareStatement(RESTING)) {
      statement.setLong(1, importId);
      statement.setString(2, orgPath);
      statement.setString(3, zone.getId());
      statement.setString(4, zone.getId());
      var ids = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
      return ids;
    }
  }

  private static OptionalLong first(Connection connection, String sql, Object... values)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      var rows = statement.executeQuery();
      return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
    }
  }
}
