package zhenzhi.collector.audit;

/**
 * A link of the chain.
 *
 * @param nth counted from 1, without a gap
 * @param person whose account it was, as they are called today; empty for nobody's
 * @param hash over everything up to there, in hexadecimal digits
 */
public record AuditEntry(long nth, Deed deed, String person, String hash) {}
