package zhenzhi.collector.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import zhenzhi.db.Flavour;

/**
 * A fleet as it lies in the database after a while, made by the database itself. Sites are called
 * sn-00001 and so on; the first one's box is always on and looks every minute.
 *
 * @param days of which there are facts
 * @param every how many minutes all other boxes look
 * @param until when the newest report came
 */
public record Fleet(int sites, int days, int every, Instant until) {
  private static final long MEMORY_MIB = 2_048;

  private static final String SUMMED_UP =
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
      """;

  private static final List<String> AGGREGATED =
      Stream.of("reception", "line", "box")
          .map("CALL refresh_continuous_aggregate('%s_hour_aggregate', NULL, NULL)"::formatted)
          .toList();

  /** What the policies of compression do. */
  private static final String COMPRESSED =
      """
      SELECT compress_chunk(chunk)
      FROM timescaledb_information.jobs
      CROSS JOIN LATERAL show_chunks(CAST(hypertable_name AS regclass),
        older_than => CAST(:until AS timestamptz) - CAST(config ->> 'compress_after' AS interval)) AS chunk
      WHERE proc_name = 'policy_compression'
      """;

  /**
   * The statements that make it, for a database without units and sites of these numbers, as nights
   * leave it: chunks cut to the fleet, hours of the days that are over, old chunks compressed.
   */
  public List<String> sql(Flavour flavour) {
    var nights =
        switch (flavour) {
          case POSTGRES, TIMESCALE_APACHE -> Stream.of(SUMMED_UP);
          case TIMESCALE ->
              Stream.concat(AGGREGATED.stream(), Stream.of(COMPRESSED.replace(":until", quoted())));
        };
    return Stream.of(cut(flavour), Stream.of(facts()), nights, Stream.of("ANALYZE"))
        .flatMap(statements -> statements)
        .toList();
  }

  private Stream<String> cut(Flavour flavour) {
    var days = ChunkLength.of(sites, MEMORY_MIB).toDays();
    return flavour == Flavour.POSTGRES
        ? Stream.empty()
        : Expiry.SAMPLES.stream()
            .map(table ->
                "SELECT set_chunk_time_interval('%s', INTERVAL '%d days')".formatted(table, days));
  }

  private String quoted() {
    return "'" + until + "'";
  }

  private String facts() {
    try (var script = Objects.requireNonNull(Fleet.class.getResourceAsStream("fleet.sql"))) {
      return new String(script.readAllBytes(), UTF_8)
          .replace(":sites", String.valueOf(sites))
          .replace(":days", String.valueOf(days))
          .replace(":every", String.valueOf(every))
          .replace(":until", quoted());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
