package zhenzhi.collector.diagnosis.rule;

import static java.util.Comparator.naturalOrder;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.History.Absence;

/**
 * At which hours a site is usually off, learnt from the last fortnight: many administrators pull
 * the plug in the evening, and many offices do on Friday.
 */
final class Habit {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration SLACK = Duration.ofMinutes(45);
  private static final int WEEK = 7;

  /** Of the last seven days; three may have been power cuts. */
  private static final int OFTEN = 4;

  /** Below this an absence is a trouble and no habit. */
  private static final Duration LONG = Duration.ofHours(2);

  private final List<Absence> absences;
  private final Instant now;

  Habit(History history, Instant now) {
    this.absences =
        history.absences().stream()
            .filter(one -> Duration.between(one.from(), one.until()).compareTo(LONG) >= 0)
            .toList();
    this.now = now;
  }

  /** On how many of the last seven days it was off at this hour. */
  int daysOffAtThisHour() {
    return (int)
        IntStream.rangeClosed(1, WEEK)
            .filter(days -> wasOff(now.minus(DAY.multipliedBy(days))))
            .count();
  }

  /** Whether it is usually off at this hour, every day or on this day of the week. */
  boolean isUsual() {
    return daysOffAtThisHour() >= OFTEN
        || (wasOff(now.minus(DAY.multipliedBy(WEEK)))
            && wasOff(now.minus(DAY.multipliedBy(2L * WEEK))));
  }

  /** Whether it has been on day and night. */
  boolean isNone() {
    return absences.isEmpty();
  }

  /** The longest time that it was off; zero when it never was. */
  Duration longest() {
    return absences.stream()
        .map(one -> Duration.between(one.from(), one.until()))
        .max(naturalOrder())
        .orElse(Duration.ZERO);
  }

  private boolean wasOff(Instant at) {
    return absences.stream()
        .anyMatch(
            one -> one.covers(at.minus(SLACK)) || one.covers(at) || one.covers(at.plus(SLACK)));
  }
}
