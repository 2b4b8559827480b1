package zhenzhi.collector.ticket.desk;

import java.time.Instant;
import java.util.UUID;

/**
 * A form that was written without a line, and comes later, perhaps twice.
 *
 * @param key the same whenever it comes
 * @param written when, by the clock of whoever wrote it
 */
public record Slip(UUID key, Instant written) {}
