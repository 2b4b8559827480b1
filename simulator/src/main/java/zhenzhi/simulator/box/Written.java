package zhenzhi.simulator.box;

import java.time.Instant;
import zhenzhi.protocol.Report;

/**
 * A report in a box's outbox.
 *
 * @param from since when it tells, whatever the box's clock said
 * @param until when it was written
 */
public record Written(Report report, Instant from, Instant until) {}
