package zhenzhi.collector.ingest.facts;

import java.time.Instant;

/**
 * A station in service, as much of it as taking in needs.
 *
 * @param isRevoked whether somebody took its box's certificate or token back, and it has no other
 *     since
 */
public record Known(long id, Instant registeredAt, boolean isRevoked) {}
