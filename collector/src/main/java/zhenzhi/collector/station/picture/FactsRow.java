package zhenzhi.collector.station.picture;

import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.StationKind;
import zhenzhi.collector.station.situation.StationFacts;
import zhenzhi.protocol.StationCode;

/** A site with the last things known of it and today's hours, as one query brings them. */
record FactsRow(
    long id,
    StationCode code,
    String name,
    StationKind kind,
    String orgPath,
    StationFacts facts,
    Optional<Hours.Counted> today,
    Completeness todayReports) {}
