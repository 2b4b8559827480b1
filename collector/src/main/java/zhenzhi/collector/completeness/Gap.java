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

  boolean touches(Instant since, Instant end) {
    return from.isBefore(end) && until.filter(over -> !over.isAfter(since)).isEmpty();
  }
}
