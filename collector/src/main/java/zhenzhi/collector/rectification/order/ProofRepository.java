package zhenzhi.collector.rectification.order;

import static zhenzhi.collector.database.SqlColumns.optionalMillis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/** What others studied, as SQL. */
final class ProofRepository {
  /** Of the sites of its kind in its district; who was not heard counts neither way. */
  private static final String MEDIAN =
      """
      SELECT CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY credited_ms) AS bigint)
      FROM station AS mine
      JOIN org_unit AS district ON district.level = 'DISTRICT' AND mine.org_path LIKE district.path || '%'
      JOIN station AS other ON other.kind = mine.kind AND other.org_path LIKE district.path || '%'
        AND other.retired_at IS NULL
      JOIN station_month ON station_month.station_id = other.id AND month = ?
      WHERE mine.code = ? AND credited_ms IS NOT NULL
      """;

  private ProofRepository() {}

  static Optional<Duration> median(Connection connection, StationCode code, YearMonth month)
      throws SQLException {
    try (var statement = connection.prepareStatement(MEDIAN)) {
      statement.setObject(1, month.atDay(1));
      statement.setString(2, code.value());
      var row = statement.executeQuery();
      row.next();
      return optionalMillis(row, 1);
    }
  }
}
