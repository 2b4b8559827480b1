package zhenzhi.collector.fact.source;

import static zhenzhi.collector.database.SqlColumns.array;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.fact.Inquiry;
import zhenzhi.collector.fact.source.Attendance.Held;
import zhenzhi.collector.station.DutyRole;

/** Who administered sites as SQL. */
final class HeldRepository {
  private static final String HELD =
      """
      SELECT station_id, role, since, until
      FROM duty
      WHERE station_id = ANY (?) AND role IN ('KEEPER_A', 'KEEPER_B')
      """;

  private HeldRepository() {}

  /** By the site; one of which nobody was ever entered is not among them. */
  static Map<Long, List<Held>> of(Connection connection, Inquiry inquiry) throws SQLException {
    try (var statement = connection.prepareStatement(HELD)) {
      statement.setArray(1, array(connection, "bigint", inquiry.ids().stream()));
      var held = new HashMap<Long, List<Held>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        held.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>())
            .add(
                new Held(
                    DutyRole.valueOf(rows.getString(2)),
                    rows.getObject(3, LocalDate.class),
                    Optional.ofNullable(rows.getObject(4, LocalDate.class))));
      }
      return held;
    }
  }
}
