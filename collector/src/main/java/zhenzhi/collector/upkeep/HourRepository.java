package zhenzhi.collector.upkeep;

import static java.util.stream.Collectors.joining;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import zhenzhi.collector.database.Bulk;

/** Hours of samples, as SQL. How samples become hours is said by the views of V55. */
final class HourRepository {
  private static final String DUE =
      """
      SELECT station_id, day, told.reports
      FROM (
        SELECT it.station_id, it.day,
          it.reports + CASE WHEN next.reports > 0 THEN 1 ELSE 0 END AS reports
        FROM station_day AS it
        LEFT JOIN station_day AS next ON next.station_id = it.station_id AND next.day = it.day + 1
        WHERE it.day >= ? AND it.day < ?
      ) AS told
      LEFT JOIN sample_day USING (station_id, day)
      WHERE sample_day.reports IS DISTINCT FROM told.reports
      ORDER BY day, station_id
      LIMIT ?
      """;

  private static final Bulk<SampleDay> DAYS =
      Bulk.<SampleDay>rows()
          .column("station_id", "bigint", SampleDay::station)
          .column("day", "date", SampleDay::day)
          .column("reports", "integer", SampleDay::reports);

  private static final String KEEP_DAYS =
      DAYS.insertInto("sample_day", "(station_id, day)")
          + "DO UPDATE SET reports = excluded.reports";

  private static final List<String> KEEP_HOURS =
      List.of(
          sums(
              "reception",
              "looks",
              "locked_share",
              "strength_percent",
              "quality_percent",
              "snr_db",
              "snr_db_least"),
          sums(
              "line",
              "looks",
              "reached_share",
              "round_trip_ms",
              "loss_percent",
              "loss_percent_most"),
          sums(
              "box",
              "looks",
              "load",
              "memory_percent_most",
              "disk_percent_most",
              "temperature_celsius_most"));

  private static final List<String> AGGREGATED = List.of("reception", "line", "box");

  private HourRepository() {}

  private static String sums(String of, String... columns) {
    return """
    INSERT INTO %1$s_hour (station_id, hour, %2$s)
    SELECT station_id, hour, %2$s
    FROM %3$s
    JOIN %1$s_by_hour USING (station_id, day)
    ON CONFLICT (station_id, hour) DO UPDATE SET %4$s
    """
        .formatted(
            of,
            String.join(", ", columns),
            DAYS.given(),
            Stream.of(columns)
                .map(column -> column + " = excluded." + column)
                .collect(joining(", ")));
  }

  /** Days from the first to before the last whose reports are others than when it was summed up. */
  static List<SampleDay> due(Connection connection, LocalDate first, LocalDate end, int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(DUE)) {
      statement.setObject(1, first);
      statement.setObject(2, end);
      statement.setInt(3, most);
      var due = new ArrayList<SampleDay>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        due.add(new SampleDay(rows.getLong(1), rows.getObject(2, LocalDate.class), rows.getInt(3)));
      }
      return due;
    }
  }

  /** Doing it twice is doing it once: samples only ever become more. */
  static void sum(Connection connection, List<SampleDay> days) throws SQLException {
    for (var sql : KEEP_HOURS) {
      DAYS.run(connection, sql, days);
    }
    DAYS.run(connection, KEEP_DAYS, days);
  }

  /**
   * Refreshes the continuous aggregates of flavour timescale; outside of any transaction. Only what
   * changed since they were refreshed last is worked out.
   *
   * @param from nothing before is touched: its samples may be gone
   */
  static void refresh(Connection connection, Instant from, Instant until) throws SQLException {
    for (var of : AGGREGATED) {
      try (var statement =
          connection.prepareStatement(
              "CALL refresh_continuous_aggregate('%s_hour_aggregate', CAST(? AS timestamptz), CAST(? AS timestamptz))"
                  .formatted(of))) {
        statement.setObject(1, utc(from));
        statement.setObject(2, utc(until));
        statement.execute();
      }
    }
  }

  /**
   * Rows of {@code *_hour}, which a database of flavour timescale has from when it was of another
   * flavour, go where the aggregates hold as much; answers how many are gone, {@code most} of each
   * table at once.
   */
  static int giveWay(Connection connection, Instant from, Instant until, int most)
      throws SQLException {
    var gone = 0;
    for (var of : AGGREGATED) {
      try (var statement =
          connection.prepareStatement(
              """
              DELETE FROM %1$s_hour
              WHERE ctid = ANY (ARRAY(
                SELECT kept.ctid
                FROM %1$s_hour AS kept
                JOIN %1$s_hour_aggregate AS it USING (station_id, hour)
                WHERE kept.hour >= ? AND kept.hour < ? AND it.hour >= ? AND it.hour < ?
                  AND it.looks >= kept.looks
                LIMIT ?))
              """
                  .formatted(of))) {
        statement.setObject(1, utc(from));
        statement.setObject(2, utc(until));
        statement.setObject(3, utc(from));
        statement.setObject(4, utc(until));
        statement.setInt(5, most);
        gone += statement.executeUpdate();
      }
    }
    return gone;
  }
}
