package zhenzhi.collector.diagnosis.review;

import java.util.List;

/**
 * What there is to look back on.
 *
 * @param tallies of all that match
 * @param misses some of those that were something else than told, the newest first
 * @param allMisses how many there are
 */
public record Reviews(List<Tally> tallies, List<Reviewed> misses, long allMisses) {
  public Reviews {
    tallies = List.copyOf(tallies);
    misses = List.copyOf(misses);
  }

  /** How many nobody can tell. */
  public long unclear() {
    return tallies.stream().filter(one -> !one.actual().tells()).mapToLong(Tally::count).sum();
  }
}
