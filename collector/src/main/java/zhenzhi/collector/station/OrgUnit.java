package zhenzhi.collector.station;

import java.util.OptionalLong;

/**
 * A unit of the organisation tree.
 *
 * @param path the ids from the root down to this unit, such as {@code /1/4/9/}: a subtree is a
 *     prefix
 */
public record OrgUnit(long id, OptionalLong parent, OrgLevel level, String name, String path) {}
