package zhenzhi.collector.study;

import java.time.Instant;

/**
 * A policy, and how it came about.
 *
 * @param person who decided it; empty for the first one
 */
public record DecidedPolicy(CreditingPolicy policy, String person, Instant at, String reason) {}
