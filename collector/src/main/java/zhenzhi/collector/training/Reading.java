package zhenzhi.collector.training;

import java.time.Instant;

/**
 * That somebody has read the guide.
 *
 * @param version of its text
 */
public record Reading(String person, String version, Instant at) {}
