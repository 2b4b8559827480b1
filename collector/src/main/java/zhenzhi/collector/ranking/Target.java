package zhenzhi.collector.ranking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import zhenzhi.collector.study.Policies;

/** How many credited hours a site owes that is in service all the time. */
final class Target {
  private Target() {}

  /**
   * Each day owes its part of its month, by the policy of that day; the one in which {@code until}
   * lies owes for as much of it as is over. To the millisecond.
   */
  static Duration until(Instant until, Period period, Policies policies, ZoneId zone) {
    return period
        .first()
        .datesUntil(period.last().plusDays(1))
        .map(day -> of(day, policies, zone, until))
        .reduce(Duration.ZERO, Duration::plus)
        .plusNanos(500_000)
        .truncatedTo(ChronoUnit.MILLIS);
  }

  private static Duration of(LocalDate day, Policies policies, ZoneId zone, Instant until) {
    var daily = policies.on(day).monthlyTarget().dividedBy(day.lengthOfMonth());
    var begins = day.atStartOfDay(zone).toInstant();
    var ends = day.plusDays(1).atStartOfDay(zone).toInstant();
    if (!until.isBefore(ends)) {
      return daily;
    }
    return begins.isBefore(until)
        ? daily
            .multipliedBy(Duration.between(begins, until).toSeconds())
            .dividedBy(Duration.between(begins, ends).toSeconds())
        : Duration.ZERO;
  }
}
