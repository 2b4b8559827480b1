package zhenzhi.collector.ingest.twin;

import java.time.Instant;
import java.util.UUID;

/**
 * A box that connected.
 *
 * @param boot under which it runs, see {@link zhenzhi.protocol.ReportId}
 */
record Sighting(UUID boot, Instant at) {}
