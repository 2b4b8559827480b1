package zhenzhi.collector.station.picture;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;

/** Means of {@code line_sample} over one step. */
@Introspected
record LineRow(
    Instant at,
    @Nullable Double reachedShare,
    @Nullable Double roundTripMs,
    @Nullable Double lossPercent) {

  Series.LinePoint point() {
    return new Series.LinePoint(at, reachedShare, roundTripMs, lossPercent);
  }
}
