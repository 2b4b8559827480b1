package zhenzhi.collector.study;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Every policy there has been and is to be.
 *
 * @param all by the day from which they hold; the first one holds before it, too
 */
public record Policies(List<CreditingPolicy> all) {
  public Policies {
    all = all.stream().sorted(comparing(CreditingPolicy::holdsFrom)).toList();
    if (all.isEmpty()) {
      throw new IllegalArgumentException("there is no crediting policy");
    }
  }

  public CreditingPolicy on(LocalDate day) {
    var found = all.getFirst();
    for (var policy : all) {
      if (!policy.holdsFrom().isAfter(day)) {
        found = policy;
      }
    }
    return found;
  }

  /**
   * How far from a day playback may lie and still decide whether a session of it is long enough.
   */
  Duration reach() {
    return all.stream().map(CreditingPolicy::reach).max(Duration::compareTo).orElseThrow();
  }
}
