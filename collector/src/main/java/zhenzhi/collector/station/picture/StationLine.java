package zhenzhi.collector.station.picture;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.Access;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.situation.Situation;
import zhenzhi.protocol.StationCode;

/**
 * One site as a line of a list.
 *
 * @param subdistrict the unit's name; empty when the site hangs higher in the tree
 * @param community likewise
 */
public record StationLine(
    StationCode code,
    String name,
    String subdistrict,
    String community,
    StationKind kind,
    Access access,
    Situation situation,
    Optional<Instant> heardAt,
    Hours today,
    Completeness todayReports,
    Hours month,
    Completeness monthReports) {}
