package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;

/**
 * What may be told of a cause.
 *
 * @param mode whether anything has to be told
 * @param exact what names it
 * @param right what sends the right people to the right part; holds {@code exact}
 * @param touches where it shows, so that a case there is explained by it, rightly or wrongly
 * @param needs for how long it must be there and can be seen before it has to be told: the hold of
 *     its symptom, and until the next report
 */
record Expectation(
    Mode mode, Set<Finding> exact, Set<Finding> right, Set<Subject> touches, Duration needs) {

  /** Whether anything has to be told. */
  enum Mode {
    NEEDED,
    /** Nothing has to be, something may be, and nobody has to come. */
    MAY,
    /** What somebody does with a box that is well: told as that, or nobody is sent. */
    HABIT,
    /** Nothing. */
    NOTHING
  }

  static Expectation needed(
      Set<Finding> exact, Set<Finding> right, Set<Subject> touches, long minutes) {
    var all = EnumSet.copyOf(right);
    all.addAll(exact);
    return new Expectation(Mode.NEEDED, exact, all, touches, Duration.ofMinutes(minutes));
  }

  static Expectation other(Mode mode, Set<Finding> right, Set<Subject> touches) {
    return new Expectation(mode, right, right, touches, Duration.ZERO);
  }
}
