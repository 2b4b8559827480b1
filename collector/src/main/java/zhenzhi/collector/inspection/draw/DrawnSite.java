package zhenzhi.collector.inspection.draw;

import java.util.OptionalLong;
import zhenzhi.collector.inspection.draw.Lot.Outcome;
import zhenzhi.collector.station.StationKind;
import zhenzhi.protocol.StationCode;

/**
 * A site of a draw as it was on that day.
 *
 * @param area its subdistrict by name; empty where it had none
 * @param number absent of those that were left out
 */
public record DrawnSite(
    StationCode code,
    String name,
    String area,
    StationKind kind,
    Outcome outcome,
    OptionalLong number) {}
