package zhenzhi.collector.excuse;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.StationCode;

/**
 * One act of excusing, about one site or many at once.
 *
 * @param act by which it is withdrawn
 * @param sites how many of them the reader may see
 * @param person who excused; empty when the service did so itself
 */
public record Excuse(
    long act,
    Cause cause,
    Span span,
    Where where,
    long sites,
    String note,
    String person,
    Instant at,
    Optional<Withdrawn> withdrawn) {

  /** Why a site owes nothing. */
  public enum Cause {
    FAULT,
    AREA_OUTAGE,
    POWER_CUT,
    OUR_OUTAGE
  }

  /** For whom. */
  public sealed interface Where {
    record OneSite(StationCode code, String name) implements Where {}

    /** All sites of a unit. */
    record Unit(String name) implements Where {}

    record Everywhere() implements Where {}
  }

  /** That it does not hold any more. */
  public record Withdrawn(String person, Instant at, String reason) {}
}
