package zhenzhi.collector.excuse;

import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.study.Span;
import zhenzhi.protocol.StationCode;

/**
 * One act of excusing, about one site or many at once.
 *
 * @param finding what it follows from; absent where somebody entered it
 * @param span until now while {@code isOpen}
 * @param sites how many of them the reader may see
 * @param person who excused; empty when the service did so itself
 */
public record Excuse(
    Source source,
    Optional<Finding> finding,
    Cause cause,
    Span span,
    boolean isOpen,
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
    /** Rain, snow, and the sun behind the satellite. */
    WEATHER,
    OUR_OUTAGE
  }

  /** Where it comes from, and by what it is withdrawn. */
  public sealed interface Source {
    /** Somebody entered it, or it is an outage of our own. */
    record Act(long id) implements Source {}

    /** It follows from a diagnosis. */
    record Diagnosed(long id) implements Source {}

    /** It follows from an incident. */
    record Befallen(long id) implements Source {}
  }

  /** For whom. */
  public sealed interface Where {
    record OneSite(StationCode code, String name) implements Where {}

    /** All sites of a unit. */
    record Unit(String name) implements Where {}

    /** Those that an incident befell. */
    record Several() implements Where {}

    record Everywhere() implements Where {}
  }

  /** That it does not hold any more. */
  public record Withdrawn(String person, Instant at, String reason) {}
}
