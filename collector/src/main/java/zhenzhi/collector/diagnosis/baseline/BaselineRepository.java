package zhenzhi.collector.diagnosis.baseline;

import static zhenzhi.collector.database.SqlColumns.array;
import static zhenzhi.collector.database.SqlColumns.utc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.diagnosis.symptom.Baseline;

/** Medians of days, and baselines, as SQL. */
final class BaselineRepository {
  private static final String TUNERS =
      """
      SELECT station_id
      FROM station_state
      JOIN station ON id = station_id
      WHERE reception_at IS NOT NULL AND retired_at IS NULL
      ORDER BY station_id
      """;

  private static final String IS_DUE =
      "SELECT NOT EXISTS (SELECT FROM reception_look WHERE at > ?)";

  private static final String DONE =
      """
      INSERT INTO reception_look (only_row, at)
      VALUES (true, ?)
      ON CONFLICT (only_row) DO UPDATE SET at = excluded.at
      """;

  /** Days that are over and of which nothing is kept: a box that had no line tells them later. */
  private static final String TAKE =
      """
      INSERT INTO reception_day (station_id, day, receiver, band, strength, quality, snr, looks)
      SELECT site, CAST(midnight AS date), receiver, band, strength, quality, snr, looks
      FROM unnest(?) AS site
      CROSS JOIN generate_series(CAST(? AS timestamp), CAST(? AS timestamp), INTERVAL '1 day') AS midnight
      CROSS JOIN LATERAL (
        SELECT receiver, band,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY strength_percent) AS strength,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY quality_percent) AS quality,
          percentile_cont(0.5) WITHIN GROUP (ORDER BY snr_db) AS snr,
          count(*) AS looks
        FROM reception_sample
        WHERE station_id = site AND locked
          AND at >= midnight AT TIME ZONE ? AND at < (midnight + INTERVAL '1 day') AT TIME ZONE ?
        GROUP BY receiver, band
      ) AS seen
      WHERE NOT EXISTS (
        SELECT FROM reception_day WHERE station_id = site AND day = CAST(midnight AS date)
      )
      ON CONFLICT DO NOTHING
      """;

  /** Without the days on which the receiver was known to be broken. */
  private static final String DAYS =
      """
      SELECT station_id, band, strength, quality, snr
      FROM reception_day AS it
      WHERE station_id = ANY (?) AND day >= ?
        AND NOT EXISTS (
          SELECT FROM diagnosis
          WHERE diagnosis.station_id = it.station_id AND subject = 'RECEPTION'
            AND finding NOT IN ('RAIN_FADE', 'SUN_OUTAGE')
            AND CAST(since_at AT TIME ZONE ? AS date) <= day
            AND (until_at IS NULL OR CAST(until_at AT TIME ZONE ? AS date) >= day)
        )
      ORDER BY station_id, band, day
      """;

  private static final String KEEP =
      """
      INSERT INTO reception_baseline (station_id, band, strength, quality, snr, days, fell_by)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (station_id, band) DO UPDATE SET
        strength = excluded.strength, quality = excluded.quality, snr = excluded.snr,
        days = excluded.days, fell_by = excluded.fell_by
      """;

  private BaselineRepository() {}

  /** A tuner that looks at a band. */
  record Receiver(long site, String band) {}

  static List<Long> tuners(Connection connection) throws SQLException {
    try (var statement = connection.prepareStatement(TUNERS)) {
      var sites = new ArrayList<Long>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        sites.add(rows.getLong(1));
      }
      return sites;
    }
  }

  /** Whether nobody has looked since. */
  static boolean isDue(Connection connection, Instant since) throws SQLException {
    try (var statement = connection.prepareStatement(IS_DUE)) {
      statement.setObject(1, utc(since));
      var row = statement.executeQuery();
      row.next();
      return row.getBoolean(1);
    }
  }

  static void done(Connection connection, Instant at) throws SQLException {
    try (var statement = connection.prepareStatement(DONE)) {
      statement.setObject(1, utc(at));
      statement.executeUpdate();
    }
  }

  static void take(
      Connection connection, List<Long> sites, LocalDate first, LocalDate last, ZoneId zone)
      throws SQLException {
    try (var statement = connection.prepareStatement(TAKE)) {
      statement.setArray(1, array(connection, "bigint", sites.stream()));
      statement.setObject(2, first);
      statement.setObject(3, last);
      statement.setString(4, zone.getId());
      statement.setString(5, zone.getId());
      statement.executeUpdate();
    }
  }

  /** The good days of each receiver, the first first. */
  static Map<Receiver, List<Baseline.Day>> days(
      Connection connection, List<Long> sites, LocalDate first, ZoneId zone) throws SQLException {
    try (var statement = connection.prepareStatement(DAYS)) {
      statement.setArray(1, array(connection, "bigint", sites.stream()));
      statement.setObject(2, first);
      statement.setString(3, zone.getId());
      statement.setString(4, zone.getId());
      var days = new LinkedHashMap<Receiver, List<Baseline.Day>>();
      var rows = statement.executeQuery();
      while (rows.next()) {
        days.computeIfAbsent(
                new Receiver(rows.getLong(1), rows.getString(2)), _ -> new ArrayList<>())
            .add(new Baseline.Day(number(rows, 3), number(rows, 4), number(rows, 5)));
      }
      return days;
    }
  }

  private static @Nullable Double number(ResultSet row, int column) throws SQLException {
    var value = row.getDouble(column);
    return row.wasNull() ? null : (Double) value;
  }

  static void keep(Connection connection, Receiver receiver, Baseline baseline)
      throws SQLException {
    try (var statement = connection.prepareStatement(KEEP)) {
      statement.setLong(1, receiver.site());
      statement.setString(2, receiver.band());
      statement.setObject(3, baseline.strength(), Types.DOUBLE);
      statement.setObject(4, baseline.quality(), Types.DOUBLE);
      statement.setObject(5, baseline.snr(), Types.DOUBLE);
      statement.setInt(6, baseline.days());
      statement.setDouble(7, baseline.fellBy());
      statement.executeUpdate();
    }
  }
}
