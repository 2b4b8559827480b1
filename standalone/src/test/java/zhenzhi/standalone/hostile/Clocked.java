package zhenzhi.standalone.hostile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long receipts took, from publishing a report to its receipt. */
final class Clocked {
  private static final double MILLI = 1e6;
  private static final double HALF = 0.5;
  private static final double MOST = 0.99;

  private final List<Long> nanos = new ArrayList<>();

  synchronized void add(long took) {
    nanos.add(took);
  }

  /** What was added since it was last asked for. */
  synchronized Figures take() {
    var taken = new ArrayList<>(nanos);
    nanos.clear();
    Collections.sort(taken);
    return new Figures(taken.size(), at(taken, HALF), at(taken, MOST));
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / MILLI;
  }

  /** In milliseconds. */
  record Figures(int reports, double median, double most) {}
}
