package zhenzhi.collector.ranking;

import java.util.OptionalLong;
import zhenzhi.collector.station.StationKind;

/**
 * Which lines of a ranking are wanted.
 *
 * @param text part of a site's name or code; empty for any
 * @param offset how many to pass over
 */
public record LineFilter(
    StationKind kind, OptionalLong subdistrict, String text, long offset, int limit) {}
