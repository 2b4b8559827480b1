package zhenzhi.collector.book.check;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import zhenzhi.collector.book.Sitting;

/** Holds what a row says against what the box told of the day. */
public final class Consistency {
  /** A quarter of an hour is how people write times; half of it is lost in rounding [guess]. */
  public static final Duration TOLERANCE = Duration.ofMinutes(15);

  private Consistency() {}

  /**
   * What does not fit.
   *
   * @param known of the claim's day
   * @param roster how many stand in the register; absent when nobody does
   * @param sameDay all claims of the book on that day, this one among them
   * @param now on the site's clock
   */
  public static Set<Hint> hints(
      Claim claim, Known known, OptionalInt roster, List<Claim> sameDay, LocalDateTime now) {
    var hints = EnumSet.noneOf(Hint.class);
    if (isAhead(claim, now)) {
      hints.add(Hint.IN_FUTURE);
    }
    if (roster.isPresent() && claim.people().orElse(0) > roster.getAsInt()) {
      hints.add(Hint.ABOVE_ROSTER);
    }
    if (!claim.isTold() && sameDay.stream().anyMatch(other -> overlap(claim, other))) {
      hints.add(Hint.OVERLAPPING);
    }
    if (known.isWhole()) {
      hold(claim, known, hints);
    }
    return hints;
  }

  private static void hold(Claim claim, Known known, Set<Hint> hints) {
    var length = claim.length().orElse(Duration.ZERO);
    if (!claim.isTold() && known.raw().isZero() && length.isPositive()) {
      hints.add(Hint.NOTHING_PLAYED);
      return;
    }
    if (length.compareTo(known.raw().plus(TOLERANCE)) > 0) {
      hints.add(Hint.MORE_THAN_PLAYED);
    }
    if (!known.on().isEmpty()
        && !claim.times().isEmpty()
        && claim.times().getFirst().from() < known.on().getFirst().from() - TOLERANCE.toMinutes()) {
      hints.add(Hint.BEFORE_POWER_ON);
    }
  }

  private static boolean isAhead(Claim claim, LocalDateTime now) {
    var today = now.toLocalDate();
    var minute = now.getHour() * 60 + now.getMinute() + TOLERANCE.toMinutes();
    return claim.day().isAfter(today)
        || (claim.day().equals(today)
            && claim.times().stream().mapToInt(Sitting::until).max().orElse(0) > minute);
  }

  private static boolean overlap(Claim claim, Claim other) {
    return (other.isTold() || !other.entry().equals(claim.entry()))
        && claim.times().stream().anyMatch(mine -> other.times().stream().anyMatch(mine::overlaps));
  }
}
