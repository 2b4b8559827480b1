package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.picture.Series;

/**
 * Reception and line over a stretch of time, as means over steps. A step without samples is absent.
 */
@Serdeable
record SeriesView(
    Instant since,
    Instant until,
    long stepSeconds,
    List<ReceptionView> reception,
    List<LineQualityView> line) {

  static SeriesView of(Series series) {
    return new SeriesView(
        series.since(),
        series.until(),
        series.step().toSeconds(),
        series.reception().stream().map(ReceptionView::of).toList(),
        series.line().stream().map(LineQualityView::of).toList());
  }

  /**
   * The tuner over one step.
   *
   * @param lockedShare of the samples in which it had the signal, 0 to 1
   * @param strengthPercent on the maker's own scale
   * @param qualityPercent on the maker's own scale
   */
  @Serdeable
  record ReceptionView(
      Instant at,
      double lockedShare,
      @Nullable Double strengthPercent,
      @Nullable Double qualityPercent,
      @Nullable Double snrDb) {
    static ReceptionView of(Series.ReceptionPoint point) {
      return new ReceptionView(
          point.at(),
          point.lockedShare(),
          point.strengthPercent(),
          point.qualityPercent(),
          point.snrDb());
    }
  }

  /**
   * The line over one step.
   *
   * @param reachedShare of the samples in which the broker answered, 0 to 1
   */
  @Serdeable
  record LineQualityView(
      Instant at,
      @Nullable Double reachedShare,
      @Nullable Double roundTripMs,
      @Nullable Double lossPercent) {
    static LineQualityView of(Series.LinePoint point) {
      return new LineQualityView(
          point.at(), point.reachedShare(), point.roundTripMs(), point.lossPercent());
    }
  }
}
