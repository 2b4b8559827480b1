package zhenzhi.collector.enrolment;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/** Codes as SQL. */
final class InvitationRepository {
  private static final String KEEP =
      """
      INSERT INTO enrolment_code (station_id, salt, hash, made_at, made_by, until)
      VALUES (?, ?, ?, ?, ?, ?)
      """;

  /** The row stays taken until the end of the transaction: a code is used once. */
  private static final String NEWEST =
      """
      SELECT enrolment_code.id, salt, hash, until, wrong, used_at
      FROM enrolment_code
      JOIN station ON station.id = station_id
      WHERE code = ? AND retired_at IS NULL
      ORDER BY enrolment_code.id DESC
      LIMIT 1
      FOR UPDATE OF enrolment_code
      """;

  private static final String WRONG = "UPDATE enrolment_code SET wrong = wrong + 1 WHERE id = ?";

  private static final String USED = "UPDATE enrolment_code SET used_at = ? WHERE id = ?";

  private InvitationRepository() {}

  static void keep(
      Connection connection, long station, long account, Instant madeAt, Invitation fresh)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setLong(1, station);
      statement.setBytes(2, fresh.salt());
      statement.setBytes(3, fresh.hash());
      statement.setObject(4, utc(madeAt));
      statement.setLong(5, account);
      statement.setObject(6, utc(fresh.until()));
      statement.executeUpdate();
    }
  }

  static Optional<Invitation> newest(Connection connection, StationCode station)
      throws SQLException {
    try (var statement = connection.prepareStatement(NEWEST)) {
      statement.setString(1, station.value());
      var row = statement.executeQuery();
      return row.next()
          ? Optional.of(
              new Invitation(
                  row.getLong(1),
                  row.getBytes(2),
                  row.getBytes(3),
                  instant(row, 4),
                  row.getInt(5),
                  optionalInstant(row, 6)))
          : Optional.empty();
    }
  }

  static void wrong(Connection connection, long code) throws SQLException {
    try (var statement = connection.prepareStatement(WRONG)) {
      statement.setLong(1, code);
      statement.executeUpdate();
    }
  }

  static void used(Connection connection, long code, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(USED)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, code);
      statement.executeUpdate();
    }
  }
}
