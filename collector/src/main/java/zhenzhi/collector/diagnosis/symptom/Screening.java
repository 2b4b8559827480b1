package zhenzhi.collector.diagnosis.symptom;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is out of order at a moment.
 *
 * @param seen what is
 * @param unknown what cannot be told at present; all else is in order
 */
public record Screening(Set<Symptom> seen, Set<Symptom> unknown) {
  /** Nothing can be told. */
  public static final Screening BLIND =
      new Screening(Set.of(), Set.copyOf(EnumSet.allOf(Symptom.class)));

  public boolean isClear() {
    return seen.isEmpty();
  }
}
