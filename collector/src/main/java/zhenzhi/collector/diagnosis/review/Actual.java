package zhenzhi.collector.diagnosis.review;

import java.util.Optional;
import zhenzhi.collector.diagnosis.Component;
import zhenzhi.collector.diagnosis.FaultClass;
import zhenzhi.collector.diagnosis.Finding;

/** What it really was. */
public sealed interface Actual {
  /**
   * This was broken.
   *
   * @param component in which it was found, which need not be the usual one of the finding
   */
  record Fault(Finding finding, Component component) implements Actual {}

  /** Nothing was broken. */
  record NoFault() implements Actual {}

  /** Whoever looked cannot say; it counts neither for nor against a diagnosis. */
  record Unclear() implements Actual {}

  /** What was found; absent where nothing was, or nobody can say. */
  default Optional<Finding> found() {
    return this instanceof Fault(var found, _) ? Optional.of(found) : Optional.empty();
  }

  /** Whether it says something about a diagnosis. */
  default boolean tells() {
    return !(this instanceof Unclear);
  }

  default boolean confirms(Finding told) {
    return found().filter(found -> found == told).isPresent();
  }

  default boolean confirms(FaultClass told) {
    return found().filter(found -> found.faultClass() == told).isPresent();
  }
}
