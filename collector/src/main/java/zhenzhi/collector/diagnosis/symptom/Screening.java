package zhenzhi.collector.diagnosis.symptom;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is out of order at a moment.
 *
 * @param seen what is
 * @param unknown what cannot be told at present; all else is in order
 * @param quietSince since when the site is silent, if it is
 */
public record Screening(Set<Symptom> seen, Set<Symptom> unknown, Optional<Instant> quietSince) {
  /** Nothing can be told. */
  public static final Screening BLIND =
      new Screening(Set.of(), Set.copyOf(EnumSet.allOf(Symptom.class)), Optional.empty());

  /** Since when something is seen that is seen for the first time {@code now}. */
  public Instant since(Symptom symptom, Instant now) {
    return symptom == Symptom.SILENT ? quietSince.orElse(now) : now;
  }

  public boolean isClear() {
    return seen.isEmpty();
  }
}
