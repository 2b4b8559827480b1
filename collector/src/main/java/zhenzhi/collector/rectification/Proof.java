package zhenzhi.collector.rectification;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Optional;

/**
 * 复核: what the month in which everything was to be done says. A person decides.
 *
 * @param isOver whether the month is
 * @param credited absent when nothing is known, or the month is too little known
 * @param owed credited hours that it owed, less what excused it; absent likewise
 * @param median of the sites of its kind; absent when nothing is known
 * @param before credited hours for which it was among the last; absent likewise
 */
public record Proof(
    YearMonth month,
    boolean isOver,
    Optional<Duration> credited,
    Optional<Duration> owed,
    Optional<Duration> median,
    Optional<Duration> before) {

  /** What the hours say. */
  public enum Result {
    /** It did what it owed. */
    REACHED,
    /** At least as much as half of the others. */
    MEDIAN,
    /** More than before, and still less than it owed. */
    BETTER,
    NO_BETTER,
    /** Less than it owed; what it was before is not known. */
    SHORT,
    /** Silence proves neither. */
    UNKNOWN
  }

  public Result result() {
    if (credited.isEmpty()) {
      return Result.UNKNOWN;
    }
    var hours = credited.get();
    if (isAtLeast(hours, owed)) {
      return Result.REACHED;
    }
    if (isAtLeast(hours, median)) {
      return Result.MEDIAN;
    }
    if (before.isEmpty() && hours.isPositive()) {
      return Result.SHORT;
    }
    return isMore(hours, before) ? Result.BETTER : Result.NO_BETTER;
  }

  private static boolean isMore(Duration hours, Optional<Duration> than) {
    return than.filter(one -> hours.compareTo(one) > 0).isPresent();
  }

  private static boolean isAtLeast(Duration hours, Optional<Duration> bar) {
    return bar.filter(one -> one.isPositive() && hours.compareTo(one) >= 0).isPresent();
  }
}
