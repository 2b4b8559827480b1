package zhenzhi.collector.bulletin;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.protocol.StationCode;

/**
 * A unit or a site that gets a bulletin.
 *
 * @param station absent for a unit
 */
public record Recipient(
    String name,
    Optional<StationCode> station,
    Edition edition,
    Optional<Mark> opened,
    Optional<Mark> signed) {

  /** Who did it, and when. */
  public record Mark(String person, Instant at) {}
}
