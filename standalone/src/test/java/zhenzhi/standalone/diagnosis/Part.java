package zhenzhi.standalone.diagnosis;

import java.util.Locale;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.simulator.truth.Kind;

/**
 * A class of faults and a component of it, as the diagnosis and the simulator both name them.
 *
 * @param faultClass such as HARDWARE
 * @param component such as LNB
 */
record Part(String faultClass, String component) implements Comparable<Part> {
  static Part of(Finding finding) {
    return new Part(finding.faultClass().name(), finding.component().name());
  }

  static Part of(Kind kind) {
    return new Part(kind.faultClass().name(), kind.part().name());
  }

  /** All of the class. */
  Part whole() {
    return new Part(faultClass, "");
  }

  @Override
  public int compareTo(Part other) {
    var byClass = faultClass.compareTo(other.faultClass);
    return byClass != 0 ? byClass : component.compareTo(other.component);
  }

  @Override
  public String toString() {
    return (component.isEmpty() ? faultClass : faultClass + " " + component)
        .toLowerCase(Locale.ROOT);
  }
}
