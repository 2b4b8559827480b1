package zhenzhi.collector.audit;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The beginning of the record, taken off when its time is over, as SQL. */
final class CutRepository {
  /** So that nobody waits long who wants to write. */
  private static final int AT_ONCE = 50_000;

  private static final String LAST =
      "SELECT nth, encode(hash, 'hex') FROM audit_cut ORDER BY nth DESC LIMIT 1";

  /** The newest that is too old, without a younger one before it. */
  private static final String DUE =
      """
      SELECT nth, encode(hash, 'hex')
      FROM (
        SELECT nth, hash, bool_and(at < ?) OVER (ORDER BY nth) AS is_old
        FROM (SELECT nth, hash, at FROM audit_entry ORDER BY nth LIMIT ?) AS first
      ) AS judged
      WHERE is_old
      ORDER BY nth DESC
      LIMIT 1
      """;

  private static final String KEEP = "INSERT INTO audit_cut (nth, hash, at) VALUES (?, ?, ?)";

  private static final String DELETE = "DELETE FROM audit_entry WHERE nth <= ?";

  private CutRepository() {}

  /** Where the record begins now; absent while it has its beginning. */
  static Optional<Place> last(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(LAST);
        var row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(new Place(row.getLong(1), row.getString(2)))
          : Optional.empty();
    }
  }

  /** Answers how many entries are gone. That they are is an entry itself, and the newest. */
  static int cut(Connection connection, Instant before, Instant now) throws SQLException {
    var due = due(connection, before);
    if (due.isEmpty()) {
      return 0;
    }
    AuditRepository.add(connection, deed(due.get(), now));
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setLong(1, due.get().nth());
      statement.setBytes(2, HexFormat.of().parseHex(due.get().hash()));
      statement.setObject(3, utc(now));
      statement.executeUpdate();
    }
    try (var statement = connection.prepareStatement(DELETE)) {
      statement.setLong(1, due.get().nth());
      return statement.executeUpdate();
    }
  }

  private static Optional<Place> due(Connection connection, Instant before) throws SQLException {
    try (var statement = connection.prepareStatement(DUE)) {
      statement.setObject(1, utc(before));
      statement.setInt(2, AT_ONCE);
      try (var row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(new Place(row.getLong(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  private static Deed deed(Place place, Instant now) {
    return new Deed(
        now, OptionalLong.empty(), "", "", Deed.CUT, place.words(), OptionalInt.empty());
  }
}
