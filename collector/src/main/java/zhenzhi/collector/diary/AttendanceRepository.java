package zhenzhi.collector.diary;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Who took part as SQL. A word is written once; the newest one is kept with the day. */
final class AttendanceRepository {
  /** Two words of one moment would be one; the later one waits a microsecond. */
  private static final String SAY =
      """
      INSERT INTO attendance (station_id, day, said_at, people, said_by)
      SELECT ?, ?, greatest(?, max(said_at) + INTERVAL '1 microsecond'), ?, ?
      FROM attendance
      WHERE station_id = ? AND day = ?
      """;

  private static final String KEEP =
      """
      INSERT INTO station_day (station_id, day, people)
      VALUES (?, ?, ?)
      ON CONFLICT (station_id, day) DO UPDATE SET people = excluded.people
      """;

  private static final String SAID =
      """
      SELECT people, said_at, coalesce(person, '')
      FROM attendance
      LEFT JOIN account ON account.id = said_by
      WHERE attendance.station_id = ? AND day = ?
      ORDER BY said_at DESC
      """;

  /** What a site usually says, the most frequent first. */
  private static final String USUAL =
      """
      SELECT people
      FROM attendance
      WHERE station_id = ? AND day > ?
      GROUP BY people
      ORDER BY count(*) DESC, max(said_at) DESC
      LIMIT ?
      """;

  private AttendanceRepository() {}

  /** The station's row is held. */
  static void say(
      Connection connection, long station, LocalDate day, int people, long account, Instant now)
      throws SQLException {
    try (var say = connection.prepareStatement(SAY);
        var keep = connection.prepareStatement(KEEP)) {
      say.setLong(1, station);
      say.setObject(2, day);
      say.setObject(3, now.atOffset(ZoneOffset.UTC));
      say.setInt(4, people);
      say.setLong(5, account);
      say.setLong(6, station);
      say.setObject(7, day);
      say.executeUpdate();
      keep.setLong(1, station);
      keep.setObject(2, day);
      keep.setInt(3, people);
      keep.executeUpdate();
    }
  }

  /** The newest first. */
  static List<Said> said(Connection connection, long station, LocalDate day) throws SQLException {
    try (var statement = connection.prepareStatement(SAID)) {
      statement.setLong(1, station);
      statement.setObject(2, day);
      var said = new ArrayList<Said>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        said.add(
            new Said(
                rows.getInt(1),
                rows.getObject(2, OffsetDateTime.class).toInstant(),
                rows.getString(3)));
      }
      return said;
    }
  }

  static List<Integer> usual(Connection connection, long station, LocalDate after, int most)
      throws SQLException {
    try (var statement = connection.prepareStatement(USUAL)) {
      statement.setLong(1, station);
      statement.setObject(2, after);
      statement.setInt(3, most);
      var usual = new ArrayList<Integer>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        usual.add(rows.getInt(1));
      }
      return usual;
    }
  }
}
