package zhenzhi.collector.completeness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A time of which reports are missing, or in which there were none.
 *
 * @param until absent while it lasts
 * @param reports how many; absent where nobody knows
 */
public record Gap(Instant from, Optional<Instant> until, OptionalLong reports, Cause cause) {

  /** For how long something has been missing: the age of what is oldest in it. */
  public Duration age(Instant now) {
    return Duration.between(from, now);
  }

  /** How many of its reports are of the time from {@code since} until {@code end}; 0 if unknown. */
  public long reportsWithin(Instant since, Instant end) {
    var over = until.orElse(end);
    var start = from.isBefore(since) ? since : from;
    var stop = over.isAfter(end) ? end : over;
    var all = reports.orElse(0);
    var length = Duration.between(from, over).toMillis();
    return length <= 0
        ? all
        : Math.round((double) all * Math.max(0, Duration.between(start, stop).toMillis()) / length);
  }

  boolean touches(Instant since, Instant end) {
    return from.isBefore(end) && until.filter(over -> !over.isAfter(since)).isEmpty();
  }
}
