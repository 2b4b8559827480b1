package zhenzhi.collector.inspection.visit;

import zhenzhi.collector.inspection.Satisfaction;
import zhenzhi.protocol.StationCode;

/**
 * What the inspections of a site came to over some time.
 *
 * @param visits at least one: of a site that nobody visited nothing is known
 */
public record SpotCheck(StationCode code, long visits, Satisfaction satisfaction) {}
