package zhenzhi.collector.assessment;

import java.math.BigDecimal;
import java.util.List;

/** How points follow from a figure. Figures are exact, so that a target that is met is met. */
public sealed interface Curve {

  /** In proportion between {@code from}, which gives nothing, and {@code to}, which gives all. */
  record Linear(BigDecimal from, BigDecimal to) implements Curve {
    public Linear {
      if (from.compareTo(to) >= 0) {
        throw new IllegalArgumentException("does not rise: " + from + " to " + to);
      }
    }
  }

  /** What is reached gives its points; less than the first gives nothing. */
  record Steps(List<Step> steps) implements Curve {
    public Steps {
      steps = List.copyOf(steps);
      for (var i = 1; i < steps.size(); i++) {
        if (steps.get(i).from().compareTo(steps.get(i - 1).from()) <= 0
            || steps.get(i).points() < steps.get(i - 1).points()) {
          throw new IllegalArgumentException("does not rise: " + steps.get(i));
        }
      }
    }
  }

  /** {@code points} from {@code from} on. */
  record Step(BigDecimal from, int points) {}

  /** The figure from which on all points are given. */
  default BigDecimal target() {
    return switch (this) {
      case Linear(_, var to) -> to;
      case Steps(var steps) -> steps.getLast().from();
    };
  }
}
