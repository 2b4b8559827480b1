package zhenzhi.collector.strike;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.study.Span;

/**
 * Time that somebody struck off the hours of a site.
 *
 * @param person who did; empty when the account is not known any more
 * @param flag that it was decided on; absent when it came otherwise
 * @param restored absent while it holds
 */
public record Strike(
    long id,
    Span span,
    String reason,
    String person,
    Instant at,
    OptionalLong flag,
    Optional<Restored> restored) {

  /** That it was given back. */
  public record Restored(String person, Instant at, String reason) {}
}
