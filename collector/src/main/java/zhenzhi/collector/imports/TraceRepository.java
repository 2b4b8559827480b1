package zhenzhi.collector.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What imports made of sites: the site's rows before and after. Plain JDBC in the transaction of
 * the caller.
 */
final class TraceRepository {
  /** In UTC, so that the same row is the same text wherever it is written down. */
  private static final String UTC = "SET LOCAL TIME ZONE 'UTC'";

  private static final String IMAGE =
      """
      jsonb_build_object('station', to_jsonb(station), 'duties', (
        SELECT coalesce(jsonb_agg(to_jsonb(duty) ORDER BY role, since), '[]')
        FROM duty
        WHERE duty.station_id = station.id))
      """;

  private static final String BEFORE =
      """
      INSERT INTO import_trace (import_id, station_id, before, after)
      SELECT ?, id, %s, '{}'
      FROM station
      WHERE id = ANY (?)
      """
          .formatted(IMAGE);

  private static final String AFTER =
      """
      INSERT INTO import_trace (import_id, station_id, before, after)
      SELECT ?, id, NULL, %1$s
      FROM station
      WHERE code = ANY (?)
      ON CONFLICT (import_id, station_id) DO UPDATE SET after = excluded.after
      """
          .formatted(IMAGE);

  private static final String LOCK =
      """
      SELECT station.id
      FROM station
      JOIN import_trace ON station_id = station.id
      WHERE import_id = ?
      ORDER BY station.id
      FOR UPDATE OF station
      """;

  /** Columns that came later make no difference. */
  private static final String CHANGED =
      """
      SELECT after -> 'station' ->> 'code'
      FROM import_trace
      LEFT JOIN LATERAL (
        SELECT %s AS image
        FROM station
        WHERE station.id = import_trace.station_id
      ) AS now ON true
      WHERE import_id = ?
        AND (image IS NULL
          OR NOT image @> after
          OR jsonb_array_length(image -> 'duties') <> jsonb_array_length(after -> 'duties'))
      ORDER BY 1
      LIMIT 1
      """
          .formatted(IMAGE);

  /** A new site of which anything is known by now; all of it hangs on the site's number. */
  private static final String USED =
      """
      SELECT after -> 'station' ->> 'code'
      FROM import_trace AS trace
      WHERE import_id = ? AND before IS NULL
        AND (EXISTS (SELECT FROM account WHERE account.station_id = trace.station_id)
          OR EXISTS (SELECT FROM station_state AS s WHERE s.station_id = trace.station_id AND heard_at IS NOT NULL)
          OR EXISTS (SELECT FROM station_day AS s WHERE s.station_id = trace.station_id)
          OR EXISTS (SELECT FROM report AS s WHERE s.station_id = trace.station_id)
          OR EXISTS (SELECT FROM imported_playback AS s WHERE s.station_id = trace.station_id)
          OR EXISTS (SELECT FROM excuse AS s WHERE s.station_id = trace.station_id)
          OR EXISTS (SELECT FROM command AS s WHERE s.station_id = trace.station_id))
      ORDER BY 1
      LIMIT 1
      """;

  /** A bulletin that speaks of a new site: without the site, nobody could check the paper. */
  private static final String PAPER =
      """
      SELECT title
      FROM bulletin
      JOIN LATERAL (
        SELECT ranking_id AS ranking
        UNION ALL
        SELECT ranking_id FROM bulletin_month WHERE bulletin_id = bulletin.id
      ) AS kept ON true
      WHERE state <> 'DISCARDED'
        AND EXISTS (
          SELECT
          FROM import_trace AS trace
          JOIN ranking_row AS line ON line.ranking_id = ranking AND line.station_id = trace.station_id
          WHERE import_id = ? AND before IS NULL)
      ORDER BY (state = 'ISSUED') DESC, bulletin.id
      LIMIT 1
      """;

  private static final List<String> RESTORE =
      List.of(
          """
          DELETE FROM duty
          USING import_trace
          WHERE import_id = ? AND duty.station_id = import_trace.station_id
          """,
          """
          DELETE FROM station_state
          USING import_trace
          WHERE import_id = ? AND before IS NULL AND station_state.station_id = import_trace.station_id
          """,
          """
          DELETE FROM station
          USING import_trace
          WHERE import_id = ? AND before IS NULL AND station.id = import_trace.station_id
          """,
          """
          UPDATE station
          SET name = was.name, kind = was.kind, access = was.access, org_unit_id = was.org_unit_id,
            org_path = was.org_path, address = was.address, account = was.account,
            registered_at = was.registered_at
          FROM import_trace, jsonb_populate_record(CAST(NULL AS station), before -> 'station') AS was
          WHERE import_id = ? AND before IS NOT NULL AND station.id = import_trace.station_id
          """,
          """
          INSERT INTO duty (station_id, role, person, title, phone, since, until)
          SELECT was.station_id, role, person, title, phone, since, until
          FROM import_trace, jsonb_populate_recordset(CAST(NULL AS duty), before -> 'duties') AS was
          WHERE import_id = ? AND before IS NOT NULL
          """,
          """
          UPDATE account
          SET org_path = station.org_path
          FROM import_trace, station
          WHERE import_id = ? AND station.id = import_trace.station_id
            AND account.station_id = station.id AND account.org_path <> station.org_path
          """);

  private TraceRepository() {}

  /** Writes down how sites are before something is made of them. */
  static void before(Connection connection, long importId, Collection<Long> sites)
      throws SQLException {
    utc(connection);
    try (var statement = connection.prepareStatement(BEFORE)) {
      statement.setLong(1, importId);
      statement.setArray(2, connection.createArrayOf("bigint", sites.toArray()));
      statement.executeUpdate();
    }
  }

  /** Writes down what became of them, and of those that were not there before. */
  static void after(Connection connection, long importId, Collection<String> codes)
      throws SQLException {
    try (var statement = connection.prepareStatement(AFTER)) {
      statement.setLong(1, importId);
      statement.setArray(2, connection.createArrayOf("text", codes.toArray()));
      statement.executeUpdate();
    }
  }

  /** What stands in the way of making the sites again what they were. */
  static Optional<Blocker> blocker(Connection connection, long importId) throws SQLException {
    utc(connection);
    var paper = first(connection, PAPER, importId);
    if (paper.isPresent()) {
      return paper.map(Blocker.InPaper::new);
    }
    var changed = first(connection, CHANGED, importId);
    return (changed.isPresent() ? changed : first(connection, USED, importId))
        .map(Blocker.ChangedSince::new);
  }

  private static Optional<String> first(Connection connection, String sql, long importId)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      var rows = statement.executeQuery();
      return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
    }
  }

  static void lock(Connection connection, long importId) throws SQLException {
    run(connection, LOCK, importId);
  }

  /** Makes the sites again what they were. */
  static void restore(Connection connection, long importId) throws SQLException {
    for (var sql : RESTORE) {
      run(connection, sql, importId);
    }
  }

  private static void run(Connection connection, String sql, long importId) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, importId);
      statement.execute();
    }
  }

  private static void utc(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(UTC);
    }
  }
}
