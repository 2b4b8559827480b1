package zhenzhi.collector.flag;

/**
 * How a rule has proved itself.
 *
 * @param raised flags, those that lapsed left out
 * @param answered of them, by the site
 * @param confirmed hours were struck off
 * @param rejected hours were kept
 */
public record RuleRecord(Rule rule, long raised, long answered, long confirmed, long rejected) {}
