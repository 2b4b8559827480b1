package zhenzhi.collector.study;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** The keys of days as JDBC wants them. */
final class StationDateColumns {
  private StationDateColumns() {}

  /** Stations as the first parameter and days as the second. */
  static void bind(PreparedStatement statement, Collection<StationDate> days) throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(1, array(connection, "bigint", days.stream().map(StationDate::station)));
    statement.setArray(2, array(connection, "date", days.stream().map(StationDate::day)));
  }
}
