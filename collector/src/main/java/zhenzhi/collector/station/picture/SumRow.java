package zhenzhi.collector.station.picture;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;

/** What a site's days add up to; no hours when none of the days has any. */
@Introspected
record SumRow(
    long stationId,
    @Nullable Long rawMs,
    @Nullable Long creditedMs,
    long estimatedMs,
    long reports,
    long missing) {

  Optional<Hours.Counted> hours() {
    return rawMs == null || creditedMs == null
        ? Optional.empty()
        : Optional.of(Hours.Counted.ofMillis(creditedMs, rawMs, estimatedMs));
  }

  Completeness completeness() {
    return new Completeness(reports, missing);
  }
}
