package zhenzhi.collector.content.plan;

import java.time.YearMonth;
import java.util.List;
import zhenzhi.collector.station.Station;

/**
 * What a site watched in a month, and what its plan asks for.
 *
 * @param watched the longest first
 */
public record StationMonth(
    Station station, YearMonth month, List<Watched> watched, List<PlanGap> plan) {}
