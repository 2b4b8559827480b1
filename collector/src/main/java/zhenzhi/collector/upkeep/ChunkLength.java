package zhenzhi.collector.upkeep;

import java.time.Duration;
import java.util.List;

/**
 * How much time a chunk of samples covers. What is written now, and looked at most, lies in the
 * newest chunks with their indexes; if these do not fit into memory each insert waits for the disk.
 * Many small chunks cost planning time, so they are no shorter than they have to be.
 */
final class ChunkLength {
  /** Of samples of a box that is always on, with their indexes; {@code ./bench storage}. */
  static final long BYTES_OF_A_SITES_DAY = 1_100_000;

  /** TimescaleDB's own advice is a quarter of the memory. */
  private static final long PART = 4;

  private static final long MIB = 1 << 20;
  private static final List<Integer> DAYS = List.of(7, 3);

  private ChunkLength() {}

  /**
   * The longest of 7, 3 and 1 days whose samples fit.
   *
   * @param sites in service
   * @param memoryMib of the database's server
   */
  static Duration of(long sites, long memoryMib) {
    var fits = memoryMib * MIB / PART / BYTES_OF_A_SITES_DAY;
    return Duration.ofDays(
        DAYS.stream().filter(days -> sites * days <= fits).findFirst().orElse(1));
  }
}
