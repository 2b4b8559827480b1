package zhenzhi.collector.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;

/**
 * A fleet as it lies in the database after a while, made by the database itself. Sites are called
 * sn-00001 and so on; the first one's box is always on and looks every minute.
 *
 * @param days of which there are facts
 * @param every how many minutes all other boxes look
 * @param until when the newest report came
 */
public record Fleet(int sites, int days, int every, Instant until) {
  /** What the nights have made of it: hours of the days that are over. */
  public static final String SUMMED_UP =
      """
      SET synchronous_commit = off;
      INSERT INTO reception_hour
      SELECT station_id, hour, looks, locked_share, strength_percent, quality_percent, snr_db, snr_db_least
      FROM reception_by_hour WHERE day < (SELECT max(day) FROM station_day);
      INSERT INTO line_hour
      SELECT station_id, hour, looks, reached_share, round_trip_ms, loss_percent, loss_percent_most
      FROM line_by_hour WHERE day < (SELECT max(day) FROM station_day);
      INSERT INTO box_hour
      SELECT station_id, hour, looks, load, memory_percent_most, disk_percent_most, temperature_celsius_most
      FROM box_by_hour WHERE day < (SELECT max(day) FROM station_day);
      INSERT INTO sample_day
      SELECT station_id, day, reports + 1 FROM station_day WHERE day < (SELECT max(day) FROM station_day);
      ANALYZE;
      """;

  /** The statements that make it, for a database without units and sites of these numbers. */
  public String sql() {
    try (var script = Objects.requireNonNull(Fleet.class.getResourceAsStream("fleet.sql"))) {
      return new String(script.readAllBytes(), UTF_8)
          .replace(":sites", String.valueOf(sites))
          .replace(":days", String.valueOf(days))
          .replace(":every", String.valueOf(every))
          .replace(":until", "'" + until + "'");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
