package zhenzhi.collector.study;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A stretch of time.
 *
 * @param start inclusive
 * @param end exclusive, not before {@code start}
 */
public record Span(Instant start, Instant end) {
  public Span {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
    }
  }

  /** The whole of {@code day}, from local midnight to local midnight. */
  public static Span of(LocalDate day, ZoneId zone) {
    return new Span(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  boolean holds(Instant moment) {
    return !moment.isBefore(start) && moment.isBefore(end);
  }

  /** The local days of which this holds at least an instant. */
  public List<LocalDate> days(ZoneId zone) {
    var first = start.atZone(zone).toLocalDate();
    var last = end.equals(start) ? first : end.minusMillis(1).atZone(zone).toLocalDate();
    return first.datesUntil(last.plusDays(1)).toList();
  }
}
