package zhenzhi.collector.content;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.study.Sorting;

/**
 * A sorting, and how it came about.
 *
 * @param course absent for what is no study
 * @param person who decided it
 * @param ended absent while it holds
 */
public record SortedName(
    long id,
    Sorting sorting,
    OptionalLong course,
    String person,
    Instant at,
    String reason,
    Optional<Ended> ended) {

  /** Who ended it, and why. */
  public record Ended(String person, Instant at, String reason) {}
}
