package zhenzhi.collector.bulletin;

import java.sql.Connection;
import java.sql.SQLException;
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
