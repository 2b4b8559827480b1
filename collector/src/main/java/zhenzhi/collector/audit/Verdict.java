package zhenzhi.collector.audit;

import java.util.OptionalLong;

/**
 * Whether the chain holds.
 *
 * @param entries that were looked at
 * @param head the hash of the last: whoever wrote it down before knows whether the end is missing
 * @param broken the first number whose entry is not the one that was written, or is missing
 */
public record Verdict(long entries, String head, OptionalLong broken) {}
