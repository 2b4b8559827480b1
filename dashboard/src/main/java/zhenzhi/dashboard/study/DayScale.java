package zhenzhi.dashboard.study;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import zhenzhi.collector.study.Span;
import zhenzhi.dashboard.study.TimelineView.Tick;

/** Places moments of a day on a line from midnight to midnight. */
public record DayScale(Span day, double left, double width) {
  private static final int HOURS = 24;
  private static final int STEP = 3;

  /** What is shorter could not be seen. */
  private static final double LEAST = 1.5;

  public static DayScale of(LocalDate day, ZoneId zone, double left, double width) {
    return new DayScale(Span.of(day, zone), left, width);
  }

  /** Where a moment is; what lies outside the day is at its edge. */
  public double x(Instant moment) {
    var passed = Duration.between(day.start(), moment).toMillis();
    var share = Math.clamp((double) passed / day.length().toMillis(), 0, 1);
    return tenth(left + share * width);
  }

  public double width(Span span) {
    return tenth(Math.max(LEAST, x(span.end()) - x(span.start())));
  }

  /** Every third hour. */
  public List<Tick> ticks() {
    return IntStream.rangeClosed(0, HOURS / STEP)
        .mapToObj(i -> new Tick(tenth(left + width * i * STEP / HOURS), String.valueOf(i * STEP)))
        .toList();
  }

  private static double tenth(double number) {
    return Math.round(number * 10) / 10.0;
  }
}
