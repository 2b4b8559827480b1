package zhenzhi.collector.rectification.order;

import static zhenzhi.collector.database.SqlColumns.instant;
import static zhenzhi.collector.database.SqlColumns.optionalInstant;
import static zhenzhi.collector.database.SqlColumns.optionalMillis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.flag.Rule;
import zhenzhi.collector.rectification.Circumstances;
import zhenzhi.collector.rectification.Circumstances.Fault;

/** What is known of the period that an order is about, as SQL. */
final class CircumstancesRepository {
  private static final String GIVEN =
      """
      WITH given AS (
        SELECT station_id, first_day, last_day
        FROM rectification
        WHERE id = ?
      )
      """;

  private static final String DAYS =
      GIVEN
          + """
          SELECT
            (SELECT count(*) FROM station_day
              WHERE station_day.station_id = given.station_id AND day BETWEEN first_day AND last_day
                AND raw_ms > 0),
            (SELECT count(*) FROM station_day
              WHERE station_day.station_id = given.station_id AND day BETWEEN first_day AND last_day
                AND raw_ms = 0),
            last_day - first_day + 1,
            (SELECT CAST(avg(credited_ms) AS bigint)
              FROM (
                SELECT credited_ms
                FROM station_month
                WHERE station_month.station_id = given.station_id AND month < first_day
                ORDER BY month DESC
                LIMIT 6) AS months),
            EXISTS (
              SELECT
              FROM duty
              WHERE duty.station_id = given.station_id AND role IN ('KEEPER_A', 'KEEPER_B')
                AND since <= last_day AND (until IS NULL OR until > last_day))
          FROM given
          """;

  private static final String FAULTS =
      GIVEN
          + """
          SELECT finding, since_at, until_at
          FROM given
          JOIN diagnosis ON diagnosis.station_id = given.station_id
            AND since_at < CAST(last_day + 1 AS timestamp) AT TIME ZONE ?
            AND (until_at IS NULL OR until_at > CAST(first_day AS timestamp) AT TIME ZONE ?)
          WHERE finding <> 'SWITCHED_OFF'
          ORDER BY since_at
          """;

  private static final String FLAGS =
      GIVEN
          + """
          SELECT DISTINCT rule
          FROM given
          JOIN flag ON flag.station_id = given.station_id AND month BETWEEN first_day AND last_day
          WHERE state IN ('OPEN', 'ANSWERED', 'STRUCK')
          ORDER BY rule
          """;

  private CircumstancesRepository() {}

  static Circumstances of(Connection connection, long order, ZoneId zone) throws SQLException {
    try (var statement = connection.prepareStatement(DAYS)) {
      statement.setLong(1, order);
      var row = statement.executeQuery();
      row.next();
      var played = row.getInt(1);
      var idle = row.getInt(2);
      return new Circumstances(
          played,
          idle,
          row.getInt(3) - played - idle,
          optionalMillis(row, 4),
          faults(connection, order, zone),
          flags(connection, order),
          row.getBoolean(5));
    }
  }

  private static List<Fault> faults(Connection connection, long order, ZoneId zone)
      throws SQLException {
    try (var statement = connection.prepareStatement(FAULTS)) {
      statement.setLong(1, order);
      statement.setString(2, zone.getId());
      statement.setString(3, zone.getId());
      var faults = new ArrayList<Fault>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        faults.add(
            new Fault(
                Finding.valueOf(rows.getString(1)), instant(rows, 2), optionalInstant(rows, 3)));
      }
      return faults;
    }
  }

  private static List<Rule> flags(Connection connection, long order) throws SQLException {
    try (var statement = connection.prepareStatement(FLAGS)) {
      statement.setLong(1, order);
      var flags = new ArrayList<Rule>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        flags.add(Rule.valueOf(rows.getString(1)));
      }
      return flags;
    }
  }
}
