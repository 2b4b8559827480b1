package zhenzhi.collector.upkeep;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What an operator can see of the upkeep. README.md says when to worry. */
@Singleton
class UpkeepMetrics {
  private final Counter deleted;
  private final Counter dropped;
  private volatile @Nullable Instant done;

  UpkeepMetrics(MeterRegistry registry) {
    deleted =
        Counter.builder("upkeep.deleted")
            .description("rows of facts that were deleted since they were too old")
            .register(registry);
    dropped =
        Counter.builder("upkeep.dropped")
            .description("chunks of facts that were dropped for the same reason")
            .register(registry);
    TimeGauge.builder("upkeep.done", this, TimeUnit.SECONDS, UpkeepMetrics::seconds)
        .description("when the tables of facts were last found in order, in seconds since 1970")
        .register(registry);
  }

  void deleted(int rows) {
    deleted.increment(rows);
  }

  void dropped(int chunks) {
    dropped.increment(chunks);
  }

  /** Where it never was, nobody is late before a first night has passed. */
  void done(Optional<Instant> at, Instant now) {
    var known = done;
    done = at.orElse(known == null ? now : known);
  }

  private double seconds() {
    var known = done;
    return known == null ? Double.NaN : known.getEpochSecond();
  }
}
