package zhenzhi.collector.station.picture;

import io.micronaut.core.annotation.Introspected;
import java.time.Duration;

/** What a site's days add up to. */
@Introspected
record SumRow(long stationId, long rawMs, long creditedMs) {

  Hours.Counted hours() {
    return new Hours.Counted(Duration.ofMillis(creditedMs), Duration.ofMillis(rawMs));
  }
}
