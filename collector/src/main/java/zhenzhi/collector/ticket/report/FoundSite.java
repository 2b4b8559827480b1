package zhenzhi.collector.ticket.report;

import zhenzhi.protocol.StationCode;

/**
 * A site that somebody may mean.
 *
 * @param subdistrict empty where it is in none
 */
public record FoundSite(StationCode code, String name, String subdistrict) {}
