package zhenzhi.collector.ingest.placement;

import java.time.Instant;

/**
 * A stretch of a box's uptime, placed in time; both ends in the same way, so that it keeps its
 * length.
 *
 * @param from equal to {@code until} for a single moment
 */
public record Placed(Instant from, Instant until, PlacedBy by) {}
