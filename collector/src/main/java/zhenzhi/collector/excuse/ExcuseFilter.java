package zhenzhi.collector.excuse;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Which excuses are looked for.
 *
 * @param unit in which the sites are; absent for all
 */
public record ExcuseFilter(
    OptionalLong unit, Optional<Excuse.Cause> cause, long offset, int limit) {}
