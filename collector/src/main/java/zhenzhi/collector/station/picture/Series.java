package zhenzhi.collector.station.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How reception and line went over a stretch of time, thinned to at most {@link #POINTS} points. A
 * stretch without samples has no point: two points further apart than {@code step} are a gap and
 * should not be joined.
 */
public record Series(
    Instant since,
    Instant until,
    Duration step,
    List<ReceptionPoint> reception,
    List<LinePoint> line) {
  /** As many as a chart of a phone's width can show. */
  public static final int POINTS = 300;

  public Series {
    reception = List.copyOf(reception);
    line = List.copyOf(line);
  }

  /**
   * The whole minutes that keep a span within {@link #POINTS}, samples come once a minute; and from
   * an hour on whole hours, which are kept summed up.
   */
  static Duration step(Duration span) {
    var minutes = 1 + (span.toSeconds() - 1) / (60L * POINTS);
    return minutes < 60 ? Duration.ofMinutes(minutes) : Duration.ofHours((minutes + 59) / 60);
  }

  /**
   * Means over one step.
   *
   * @param lockedShare of the samples in which the tuner had the signal, 0 to 1
   */
  public record ReceptionPoint(
      Instant at,
      double lockedShare,
      @Nullable Double strengthPercent,
      @Nullable Double qualityPercent,
      @Nullable Double snrDb) {}

  /**
   * Means over one step.
   *
   * @param reachedShare of the samples in which the broker answered, of those that asked; 0 to 1
   */
  public record LinePoint(
      Instant at,
      @Nullable Double reachedShare,
      @Nullable Double roundTripMs,
      @Nullable Double lossPercent) {}
}
