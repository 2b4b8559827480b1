package zhenzhi.collector.bulletin;

/**
 * How many of those who get a bulletin have done what.
 *
 * @param stations how many of {@code all} are sites
 */
public record RecipientCounts(int all, int opened, int signed, int stations) {}
