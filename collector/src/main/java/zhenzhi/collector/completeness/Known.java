package zhenzhi.collector.completeness;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one site's reports, and of us.
 *
 * @param listeningSince since when somebody has been listening without a break; absent while nobody
 *     is
 */
public record Known(Ledger ledger, Optional<Instant> listeningSince, Present present) {}
