package zhenzhi.collector.station.situation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.Access;
import zhenzhi.protocol.Playback.Category;
import zhenzhi.protocol.Sample.Answer;
import zhenzhi.protocol.Sample.Band;
import zhenzhi.protocol.Sample.BindingState;

/**
 * The last things known of a site, each with the time it was seen. What is absent was never seen.
 *
 * @param account that its box should be bound to
 * @param heardAt when anything at all came from it, by our clock
 * @param reportAt when its newest report came
 */
public record StationFacts(
    Access access,
    Instant registeredAt,
    Optional<String> account,
    Optional<Instant> heardAt,
    Optional<Instant> reportAt,
    Optional<Instant> bootedAt,
    Optional<Connection> connection,
    Optional<Reception> reception,
    Optional<Line> line,
    Optional<Box> box,
    Optional<Binding> binding,
    Optional<Played> played) {

  /** What the broker last said of the box's connection. */
  public record Connection(Instant at, zhenzhi.protocol.Presence.State state) {}

  public record Reception(
      Instant at,
      boolean locked,
      Band band,
      @Nullable Double strengthPercent,
      @Nullable Double qualityPercent,
      @Nullable Double snrDb) {}

  public record Line(
      Instant at,
      boolean carrier,
      Answer dns,
      Answer broker,
      @Nullable Double roundTripMs,
      @Nullable Double lossPercent) {}

  public record Box(
      Instant at,
      double load,
      int memoryTotalMiB,
      int memoryFreeMiB,
      int diskTotalMiB,
      int diskFreeMiB,
      @Nullable Double temperatureCelsius,
      boolean clockSynchronised) {}

  public record Binding(Instant at, Optional<String> account, String device, BindingState state) {}

  /** The end of the newest playback, and what it was. */
  public record Played(Instant until, String title, Category category, String player) {}
}
