package zhenzhi.collector.assessment.file;

import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import zhenzhi.collector.ranking.Period;

/** Freezes assessments as SQL, and looks whether they are as they were frozen. */
final class PublishedRepository {
  /** Of everything that a reader is shown, in an order that does not change. */
  private static final String FINGERPRINT =
      """
      sha256(convert_to(concat_ws('|', org_unit_id, period, as_of AT TIME ZONE 'UTC', sheet,
        (SELECT string_agg(CAST(ROW(station_id, code, name, kind, org_path, subdistrict, counted, tenths, tier, stars,
            vetoes) AS text), E'\\n' ORDER BY station_id)
          FROM assessment_site
          WHERE assessment_id = assessment.id),
        (SELECT string_agg(CAST(ROW(station_id, nth, part, whole, tenths) AS text), E'\\n' ORDER BY station_id, nth)
          FROM assessment_item
          WHERE assessment_id = assessment.id)), 'UTF8'))
      """;

  private static final String PUBLISH =
      "UPDATE assessment SET state = 'PUBLISHED', version = version + 1, published_at = ?, fingerprint = "
          + FINGERPRINT
          + " WHERE id = ?";

  private static final String INTACT =
      "SELECT fingerprint = " + FINGERPRINT + " FROM assessment WHERE id = ?";

  private static final String PUBLISHED =
      """
      SELECT EXISTS (
        SELECT
        FROM assessment
        WHERE org_unit_id = ? AND period = ? AND state = 'PUBLISHED')
      """;

  private PublishedRepository() {}

  static void publish(Connection connection, long id, Instant now) throws SQLException {
    try (var statement = connection.prepareStatement(PUBLISH)) {
      statement.setObject(1, utc(now));
      statement.setLong(2, id);
      statement.executeUpdate();
    }
  }

  /** Whether one of the period is published already. */
  static boolean isPublished(Connection connection, long unit, Period period) throws SQLException {
    try (var statement = connection.prepareStatement(PUBLISHED)) {
      statement.setLong(1, unit);
      statement.setString(2, period.toString());
      var rows = statement.executeQuery();
      rows.next();
      return rows.getBoolean(1);
    }
  }

  /** Whether what is kept is what was published; false for what is not published. */
  static boolean isIntact(Connection connection, long id) throws SQLException {
    try (var statement = connection.prepareStatement(INTACT)) {
      statement.setLong(1, id);
      var rows = statement.executeQuery();
      return rows.next() && rows.getBoolean(1);
    }
  }
}
