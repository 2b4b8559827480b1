package zhenzhi.collector.station.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.situation.StationFactsColumns;
import zhenzhi.protocol.StationCode;

/** Columns as a site with its facts and its day. */
final class FactsColumns {
  private final ResultSet columns;

  FactsColumns(ResultSet columns) {
    this.columns = columns;
  }

  FactsRow row() throws SQLException {
    return new FactsRow(
        columns.getLong("id"),
        new StationCode(columns.getString("code")),
        columns.getString("name"),
        StationKind.valueOf(columns.getString("kind")),
        columns.getString("org_path"),
        new StationFactsColumns(columns).facts(),
        today(),
        new Completeness(columns.getLong("reports"), columns.getLong("missing")));
  }

  private Optional<Hours.Counted> today() throws SQLException {
    var credited = columns.getLong("credited_ms");
    return columns.wasNull()
        ? Optional.empty()
        : Optional.of(
            Hours.Counted.ofMillis(
                credited, columns.getLong("raw_ms"), columns.getLong("estimated_ms")));
  }
}
