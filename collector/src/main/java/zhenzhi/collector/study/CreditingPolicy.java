package zhenzhi.collector.study;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhenzhi.protocol.Playback.Category;

/**
 * Which playback is study from a day on, until the next policy begins. What is kept of a day is
 * always worked out by the policy of that day.
 *
 * @param holdsFrom the first local day
 * @param categories whose content counts; a general live channel is television
 * @param shortestSession what is shorter from its beginning to its end counts nothing
 * @param dailyCap what is beyond it on one day counts nothing
 * @param opening only playback inside it counts; absent for the whole day
 * @param monthlyTarget credited hours that a site owes in a month in which nothing excuses it
 */
public record CreditingPolicy(
    int version,
    LocalDate holdsFrom,
    Set<Category> categories,
    Duration shortestSession,
    Duration dailyCap,
    Optional<Opening> opening,
    Duration monthlyTarget) {

  public CreditingPolicy {
    categories = Set.copyOf(categories);
    require(!categories.isEmpty(), "no content counts");
    require(
        !shortestSession.isNegative() && shortestSession.compareTo(Duration.ofHours(4)) <= 0,
        "the shortest session is not from 0 to 4 hours: " + shortestSession);
    require(
        dailyCap.isPositive() && dailyCap.compareTo(Duration.ofDays(1)) <= 0,
        "the cap of a day is not above 0 and at most 24 hours: " + dailyCap);
    require(
        monthlyTarget.isPositive() && monthlyTarget.compareTo(Duration.ofDays(28)) <= 0,
        "the target of a month is not above 0 and at most 28 days: " + monthlyTarget);
  }

  /**
   * Local hours of a day.
   *
   * @param until exclusive, after {@code from}
   */
  public record Opening(LocalTime from, LocalTime until) {
    public Opening {
      require(from.isBefore(until), "opens at " + from + ", which is not before " + until);
    }

    Span on(LocalDate day, ZoneId zone) {
      return new Span(
          day.atTime(from).atZone(zone).toInstant(), day.atTime(until).atZone(zone).toInstant());
    }
  }

  boolean counts(Category category) {
    return categories.contains(category);
  }

  /**
   * How far from a day playback may lie and still decide whether a session of it is long enough: a
   * run that goes further is so anyway.
   */
  Duration reach() {
    return shortestSession.plus(Reckoning.PAUSE);
  }

  /** When {@code window} is open, in order. */
  List<Span> openings(Span window, ZoneId zone) {
    return opening
        .map(hours -> window.days(zone).stream().map(day -> hours.on(day, zone)).toList())
        .orElse(List.of(window));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
