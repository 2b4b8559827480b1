package zhenzhi.collector.diary;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.diary.Tally.Figures;

/** The days and months of a site as SQL. */
final class DiaryRepository {
  private static final String DAYS =
      """
      SELECT day, raw_ms, credited_ms, credited_ms * people, sessions,
        CASE WHEN credited_ms > 0 THEN 1 ELSE 0 END, reports, missing, people
      FROM station_day
      WHERE station_id = ? AND day BETWEEN ? AND ?
      """;

  private static final String MONTHS =
      """
      SELECT month, raw_ms, credited_ms, person_ms, sessions, study_days, reports, missing
      FROM station_month
      WHERE station_id = ? AND month BETWEEN ? AND ?
      """;

  private DiaryRepository() {}

  /** Those of which there is anything, from the first to the last, both included. */
  static Map<LocalDate, DiaryDay> days(
      Connection connection, long station, LocalDate first, LocalDate last) throws SQLException {
    var days = new TreeMap<LocalDate, DiaryDay>();
    try (var statement = connection.prepareStatement(DAYS)) {
      statement.setLong(1, station);
      statement.setObject(2, first);
      statement.setObject(3, last);
      var rows = statement.executeQuery();
      while (rows.next()) {
        var day = rows.getObject(1, LocalDate.class);
        var people = rows.getObject(9, Integer.class);
        days.put(
            day,
            new DiaryDay(
                day, tally(rows), people == null ? OptionalInt.empty() : OptionalInt.of(people)));
      }
    }
    return days;
  }

  static Map<YearMonth, Tally> months(
      Connection connection, long station, LocalDate first, LocalDate last) throws SQLException {
    var months = new TreeMap<YearMonth, Tally>();
    try (var statement = connection.prepareStatement(MONTHS)) {
      statement.setLong(1, station);
      statement.setObject(2, first);
      statement.setObject(3, last);
      var rows = statement.executeQuery();
      while (rows.next()) {
        months.put(YearMonth.from(rows.getObject(1, LocalDate.class)), tally(rows));
      }
    }
    return months;
  }

  private static Tally tally(ResultSet row) throws SQLException {
    var credited = length(row, 3);
    var person = length(row, 4);
    return new Tally(
        length(row, 2).flatMap(raw -> credited.map(counted -> new Figures(raw, counted, person))),
        row.getInt(5),
        row.getInt(6),
        new Completeness(row.getLong(7), row.getLong(8)));
  }

  private static Optional<Duration> length(ResultSet row, int column) throws SQLException {
    var millis = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(millis));
  }
}
