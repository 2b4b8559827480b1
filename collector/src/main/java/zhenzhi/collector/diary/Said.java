package zhenzhi.collector.diary;

import java.time.Instant;

/**
 * What somebody said of a day.
 *
 * @param person by name; empty when the account is not known any more
 */
public record Said(int people, Instant at, String person) {}
