package zhenzhi.collector.ingest;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhenzhi.collector.database.DatabaseService;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.picture.Page;

/** Shows the office what could not be used, and why. */
@Singleton
public class QuarantineService {
  private static final int PAGE = 50;

  /** What came on nobody's topic belongs to no subtree, so everyone in an office may see it. */
  private static final String VISIBLE =
      """
      FROM quarantine
      LEFT JOIN station ON station.id = quarantine.station_id
      WHERE (quarantine.station_id IS NULL OR station.org_path LIKE ? || '%')
        AND (CAST(? AS text) IS NULL OR quarantine.reason = ?)
      """;

  private final DatabaseService database;

  QuarantineService(DatabaseService database) {
    this.database = database;
  }

  /**
   * The newest first.
   *
   * @param reason only these, if given
   * @param page counts from 0
   */
  public Page<Quarantined> list(Scope scope, Optional<Reason> reason, int page) {
    try (var connection = database.connect()) {
      return new Page<>(
          page(connection, scope, reason, page), page, PAGE, count(connection, scope, reason));
    } catch (SQLException problem) {
      throw new IllegalStateException("the quarantine cannot be read", problem);
    }
  }

  /** How many were put aside since {@code day}, also those of which no row was kept. */
  public Map<Reason, Long> counts(LocalDate day) {
    var sql = "SELECT reason, sum(items) FROM quarantine_tally WHERE day >= ? GROUP BY reason";
    try (var connection = database.connect();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, day);
      var counts = new EnumMap<Reason, Long>(Reason.class);
      var rows = statement.executeQuery();
      while (rows.next()) {
        counts.put(Reason.valueOf(rows.getString(1)), rows.getLong(2));
      }
      return counts;
    } catch (SQLException problem) {
      throw new IllegalStateException("the quarantine cannot be counted", problem);
    }
  }

  private static List<Quarantined> page(
      Connection connection, Scope scope, Optional<Reason> reason, int page) throws SQLException {
    var sql =
        """
        SELECT quarantine.id, received_at, topic, station.code, reason, detail, payload_bytes,
          payload
        """
            + VISIBLE
            + "ORDER BY received_at DESC, quarantine.id DESC LIMIT ? OFFSET ?";
    try (var statement = connection.prepareStatement(sql)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, reason.map(Reason::name).orElse(null));
      statement.setString(3, reason.map(Reason::name).orElse(null));
      statement.setInt(4, PAGE);
      statement.setLong(5, (long) page * PAGE);
      var found = new ArrayList<Quarantined>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        found.add(quarantined(rows));
      }
      return found;
    }
  }

  private static int count(Connection connection, Scope scope, Optional<Reason> reason)
      throws SQLException {
    try (var statement = connection.prepareStatement("SELECT count(*) " + VISIBLE)) {
      statement.setString(1, scope.orgPath());
      statement.setString(2, reason.map(Reason::name).orElse(null));
      statement.setString(3, reason.map(Reason::name).orElse(null));
      var rows = statement.executeQuery();
      rows.next();
      return rows.getInt(1);
    }
  }

  private static Quarantined quarantined(ResultSet row) throws SQLException {
    return new Quarantined(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getString(3),
        Optional.ofNullable(row.getString(4)),
        Reason.valueOf(row.getString(5)),
        row.getString(6),
        row.getInt(7),
        new String(row.getBytes(8), StandardCharsets.UTF_8));
  }
}
