package zhenzhi.simulator;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalInt;

/**
 * Which fleet, and how it behaves.
 *
 * @param historyDays how many past days are told at the first start; absent: the previous month and
 *     what there is of this one
 * @param interval between two reports of a site
 * @param progress the file that says until when each site's reports have been settled
 * @param links connections that the fleet shares
 * @param flawed whether a few reports get lost, as they do in life; hours stay what they are
 */
public record FleetConfig(
    long seed,
    int sites,
    ZoneId zone,
    OptionalInt historyDays,
    Duration interval,
    Path progress,
    int links,
    boolean flawed) {

  /** A fleet with everything else as it usually is. */
  public static FleetConfig of(long seed, int sites, Path progress) {
    return new FleetConfig(
        seed,
        sites,
        ZoneId.of("Asia/Shanghai"),
        OptionalInt.empty(),
        Duration.ofSeconds(60),
        progress,
        2,
        false);
  }

  /** The same fleet with {@code days} of history. */
  public FleetConfig withHistory(int days) {
    return new FleetConfig(
        seed, sites, zone, OptionalInt.of(days), interval, progress, links, flawed);
  }

  /** The same fleet, of which a few reports get lost. */
  public FleetConfig withFlaws() {
    return new FleetConfig(seed, sites, zone, historyDays, interval, progress, links, true);
  }

  /** Where history begins when the simulation begins at {@code now}. */
  Instant historyBegins(Instant now) {
    var today = now.atZone(zone).toLocalDate();
    var first =
        historyDays.isPresent()
            ? today.minusDays(historyDays.getAsInt())
            : today.withDayOfMonth(1).minusMonths(1);
    return first.atStartOfDay(zone).toInstant();
  }
}
