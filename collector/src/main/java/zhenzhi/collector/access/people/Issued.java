package zhenzhi.collector.access.people;

import java.time.Instant;

/**
 * A one-time password, to be handed over.
 *
 * @param password kept nowhere: this is the only time that it is seen
 * @param until when it opens the door
 */
public record Issued(Person person, String password, Instant until) {}
