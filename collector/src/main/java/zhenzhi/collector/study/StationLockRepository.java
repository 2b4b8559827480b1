package zhenzhi.collector.study;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import zhenzhi.collector.database.SqlColumns;

/** Lets one writer at a time at what is kept of a station, however many collectors there are. */
public final class StationLockRepository {
  private static final String LOCK =
      """
      SELECT station_id
      FROM station_state
      WHERE station_id = ANY (?)
      ORDER BY station_id
      FOR UPDATE
      """;

  private static final String CREATE =
      """
      INSERT INTO station_state (station_id)
      SELECT id
      FROM unnest(?) AS given (id)
      WHERE NOT EXISTS (SELECT FROM station_state AS known WHERE known.station_id = given.id)
      ORDER BY id
      ON CONFLICT DO NOTHING
      """;

  private StationLockRepository() {}

  /**
   * Makes the stations' rows ours until the end of the transaction, which must begin with this.
   *
   * @param stations each once
   */
  public static void lock(Connection connection, Collection<Long> stations) throws SQLException {
    var ids = SqlColumns.array(connection, "bigint", stations.stream());
    try (var lock = connection.prepareStatement(LOCK)) {
      lock.setArray(1, ids);
      if (rows(lock.executeQuery()) < stations.size()) {
        // Whoever waits for a row that is being made must not hold another one.
        connection.rollback();
        create(connection, ids);
        connection.commit();
        lock.execute();
      }
    }
  }

  private static void create(Connection connection, Array ids) throws SQLException {
    try (var create = connection.prepareStatement(CREATE)) {
      create.setArray(1, ids);
      create.executeUpdate();
    }
  }

  private static int rows(ResultSet result) throws SQLException {
    var rows = 0;
    while (result.next()) {
      rows++;
    }
    return rows;
  }
}
