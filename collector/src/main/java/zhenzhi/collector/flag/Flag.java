package zhenzhi.collector.flag;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import zhenzhi.protocol.StationCode;

/**
 * A question about a site's month.
 *
 * @param subdistrict the site's, by name
 * @param events what happened to it, in order
 */
public record Flag(
    long id,
    StationCode code,
    String name,
    String subdistrict,
    YearMonth month,
    Finding finding,
    FlagState state,
    Instant raisedAt,
    List<FlagEvent> events) {}
