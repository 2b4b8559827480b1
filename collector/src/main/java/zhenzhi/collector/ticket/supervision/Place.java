package zhenzhi.collector.ticket.supervision;

import java.util.OptionalLong;

/**
 * What a ticket is about.
 *
 * @param orgPath the unit that it lies in
 * @param station the site's id; absent for what befell several sites
 */
public record Place(String orgPath, OptionalLong station) {}
