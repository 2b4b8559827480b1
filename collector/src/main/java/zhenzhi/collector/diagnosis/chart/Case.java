package zhenzhi.collector.diagnosis.chart;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Verdict;

/**
 * An open diagnosis.
 *
 * @param since when it began, as far as is known
 * @param told since when it is told
 * @param judged when its verdict was last thought over
 * @param due from when on somebody is wanted who treats it; absent while it is expected to pass
 * @param incident of which it is a part
 */
public record Case(
    Verdict verdict,
    Instant since,
    Instant told,
    Instant judged,
    Optional<Instant> due,
    OptionalLong incident) {

  /** Whether somebody is wanted by now who treats it. What others suffer, too, is treated once. */
  public boolean isDue(Instant now) {
    return incident.isEmpty() && due.filter(at -> !at.isAfter(now)).isPresent();
  }

  public Case in(OptionalLong other) {
    return new Case(verdict, since, told, judged, due, other);
  }
}
