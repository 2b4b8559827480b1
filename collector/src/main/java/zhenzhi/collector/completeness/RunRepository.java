package zhenzhi.collector.completeness;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.instant;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhenzhi.protocol.Event.BootCause;
import zhenzhi.protocol.Event.EarlierBoot;

/** Reads runs and boots. Plain JDBC on a connection of the caller's. */
public final class RunRepository {
  private static final String RUNS =
      """
      SELECT run.station_id, run.boot, first_seq, last_seq, first_at, last_at, booted_at
      FROM unnest(?, ?) AS given (station_id, boot)
      JOIN report_run AS run ON run.station_id = given.station_id AND run.boot = given.boot
      ORDER BY first_seq
      """;

  private static final String NEXT =
      """
      SELECT next.station_id, next.boot, seq, booted_at, cause, earlier, earlier_last_seq
      FROM unnest(?, ?) AS given (station_id, boot)
      JOIN boot AS next ON next.station_id = given.station_id AND next.earlier = given.boot
      """;

  private RunRepository() {}

  /** A boot of a station. */
  public record StationBoot(long station, UUID boot) {}

  /** The runs of {@code boots}; those of which nothing is here are left out. */
  public static Map<StationBoot, Runs> runs(Connection connection, Collection<StationBoot> boots)
      throws SQLException {
    var runs = new HashMap<StationBoot, List<Run>>();
    try (var statement = connection.prepareStatement(RUNS)) {
      bind(statement, boots);
      var rows = statement.executeQuery();
      while (rows.next()) {
        runs.computeIfAbsent(stationBoot(rows), _ -> new ArrayList<>()).add(run(rows));
      }
    }
    return runs.entrySet().stream()
        .collect(toMap(Map.Entry::getKey, entry -> new Runs(entry.getValue())));
  }

  /** What was told of the boots that came next after {@code boots}. */
  public static Map<StationBoot, List<Start>> next(
      Connection connection, Collection<StationBoot> boots) throws SQLException {
    record Next(StationBoot after, Start start) {}
    var found = new ArrayList<Next>();
    try (var statement = connection.prepareStatement(NEXT)) {
      bind(statement, boots);
      var rows = statement.executeQuery();
      while (rows.next()) {
        var after = new StationBoot(rows.getLong(1), rows.getObject(6, UUID.class));
        found.add(new Next(after, start(rows)));
      }
    }
    return found.stream().collect(groupingBy(Next::after, mapping(Next::start, toList())));
  }

  private static void bind(PreparedStatement statement, Collection<StationBoot> boots)
      throws SQLException {
    var connection = statement.getConnection();
    statement.setArray(1, array(connection, "bigint", boots.stream().map(StationBoot::station)));
    statement.setArray(2, array(connection, "uuid", boots.stream().map(StationBoot::boot)));
  }

  private static StationBoot stationBoot(ResultSet row) throws SQLException {
    return new StationBoot(row.getLong(1), row.getObject(2, UUID.class));
  }

  static Run run(ResultSet row) throws SQLException {
    return new Run(
        row.getLong(3), row.getLong(4), instant(row, 5), instant(row, 6), instant(row, 7));
  }

  static Start start(ResultSet row) throws SQLException {
    return new Start(
        row.getObject(2, UUID.class),
        row.getLong(3),
        instant(row, 4),
        BootCause.valueOf(row.getString(5)),
        earlier(row));
  }

  private static @Nullable EarlierBoot earlier(ResultSet row) throws SQLException {
    var boot = row.getObject(6, UUID.class);
    return boot == null ? null : new EarlierBoot(boot, row.getLong(7));
  }
}
