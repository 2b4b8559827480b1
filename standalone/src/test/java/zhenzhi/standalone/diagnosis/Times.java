package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long something took, many times. */
final class Times {
  private final List<Double> seconds = new ArrayList<>();

  void add(Instant from, Instant until) {
    seconds.add(Duration.between(from, until).toMillis() / 1000.0);
  }

  int count() {
    return seconds.size();
  }

  /** Seconds within which {@code share} of all were; not a number when there were none. */
  double within(double share) {
    if (seconds.isEmpty()) {
      return Double.NaN;
    }
    Collections.sort(seconds);
    var nth = (int) Math.ceil(share * seconds.size()) - 1;
    return seconds.get(Math.clamp(nth, 0, seconds.size() - 1));
  }
}
