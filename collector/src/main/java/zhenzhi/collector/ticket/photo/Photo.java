package zhenzhi.collector.ticket.photo;

import java.time.Instant;

/**
 * A photo of a ticket.
 *
 * @param account who took it
 * @param person the same, by name
 */
public record Photo(long id, Instant at, long account, String person) {}
