package zhenzhi.collector.study;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhenzhi.collector.database.SqlColumns;

/**
 * The months of the stations: what their days add up to, kept in the transaction that writes the
 * days. Always summed anew, for a sum that is added to remembers every mistake.
 */
public final class StudyMonthRepository {
  private static final String SUMS =
      """
      sum(raw_ms), sum(credited_ms), sum(credited_ms * people), sum(estimated_ms), sum(imported_ms),
        sum(sessions),
        count(*) FILTER (WHERE credited_ms > 0), sum(reports), sum(missing), sum(samples_dropped), count(raw_ms)
      """;

  private static final String COLUMNS =
      "raw_ms, credited_ms, person_ms, estimated_ms, imported_ms, sessions, study_days, reports, missing, samples_dropped, known_days";

  private static final String KEEP =
      """
      INSERT INTO station_month (station_id, month, contents_due, %1$s)
      SELECT given.station_id, given.month, given.played, %2$s
      FROM unnest(?, ?, ?) AS given (station_id, month, played)
      JOIN station_day AS day ON day.station_id = given.station_id
        AND day.day >= given.month
        AND day.day < CAST(given.month + INTERVAL '1 month' AS date)
      GROUP BY given.station_id, given.month, given.played
      ON CONFLICT (station_id, month) DO UPDATE SET
        contents_due = station_month.contents_due OR excluded.contents_due,
        (%1$s) = (%3$s)
      """
          .formatted(COLUMNS, SUMS, COLUMNS.replaceAll("(\\w+)", "excluded.$1"));

  /** A month whose last day went away has no sums, and nothing was watched in it. */
  private static final String FORGET =
      """
      WITH gone AS (
        DELETE FROM station_month AS kept
        USING unnest(?, ?, ?) AS given (station_id, month, played)
        WHERE kept.station_id = given.station_id
          AND kept.month = given.month
          AND NOT EXISTS (
            SELECT
            FROM station_day AS day
            WHERE day.station_id = given.station_id
              AND day.day >= given.month
              AND day.day < CAST(given.month + INTERVAL '1 month' AS date))
        RETURNING kept.station_id, kept.month
      )
      DELETE FROM station_content AS watched
      USING gone
      WHERE watched.station_id = gone.station_id AND watched.month = gone.month
      """;

  /** Sums as text, so that null is told from zero. */
  private static final String VERIFY =
      """
      SELECT station_id, month, kept.sums, recounted.sums
      FROM (
        SELECT station_id, month, CAST(ROW(%1$s) AS text) AS sums
        FROM station_month
        WHERE station_id = ANY (?) AND month BETWEEN ? AND ?
      ) AS kept
      FULL JOIN (
        SELECT station_id, CAST(date_trunc('month', day) AS date) AS month, CAST(ROW(%2$s) AS text) AS sums
        FROM station_day
        WHERE station_id = ANY (?) AND day >= ? AND day < CAST(? + INTERVAL '1 month' AS date)
        GROUP BY 1, 2
      ) AS recounted USING (station_id, month)
      WHERE kept.sums IS DISTINCT FROM recounted.sums
      ORDER BY station_id, month
      """
          .formatted(COLUMNS, SUMS);

  private StudyMonthRepository() {}

  /**
   * A month whose sums are not those of its days.
   *
   * @param kept absent when no sums are kept
   * @param recounted absent when there are no days
   */
  public record Different(
      long station, LocalDate month, Optional<String> kept, Optional<String> recounted) {}

  /**
   * Sums the months of days up; the stations' rows are held.
   *
   * @param played days whose playback changed: what was played in their months is looked at again
   * @param others of which anything else changed
   */
  public static void keep(
      Connection connection, Collection<StationDate> played, Collection<StationDate> others)
      throws SQLException {
    var months = new TreeMap<StationDate, Boolean>();
    others.forEach(day -> months.put(month(day), false));
    played.forEach(day -> months.put(month(day), true));
    if (months.isEmpty()) {
      return;
    }
    if (write(connection, KEEP, months) < months.size()) {
      write(connection, FORGET, months);
    }
  }

  private static int write(Connection connection, String sql, Map<StationDate, Boolean> months)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      StationDateColumns.bind(statement, months.keySet());
      statement.setArray(3, SqlColumns.array(connection, "boolean", months.values().stream()));
      return statement.executeUpdate();
    }
  }

  private static StationDate month(StationDate day) {
    return new StationDate(day.station(), first(day.day()));
  }

  /** Compares the months from that of {@code from} until that of {@code until} with their days. */
  public static List<Different> verify(
      Connection connection, Collection<Long> stations, LocalDate from, LocalDate until)
      throws SQLException {
    try (var statement = connection.prepareStatement(VERIFY)) {
      for (var half = 0; half <= 3; half += 3) {
        statement.setArray(half + 1, connection.createArrayOf("bigint", stations.toArray()));
        statement.setObject(half + 2, first(from));
        statement.setObject(half + 3, first(until));
      }
      var different = new ArrayList<Different>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        different.add(
            new Different(
                rows.getLong(1),
                rows.getObject(2, LocalDate.class),
                Optional.ofNullable(rows.getString(3)),
                Optional.ofNullable(rows.getString(4))));
      }
      return different;
    }
  }

  private static LocalDate first(LocalDate day) {
    return day.withDayOfMonth(1);
  }
}
