package zhenzhi.collector.diagnosis.clinic;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What an operator can see of diagnosing. README.md says when to worry. */
@Singleton
class DiagnosisMetrics {
  private final Timer sweep;
  private final InstantSource clock;
  private volatile int sites;
  private volatile @Nullable Instant newest;

  DiagnosisMetrics(MeterRegistry registry, InstantSource clock) {
    this.clock = clock;
    sweep =
        Timer.builder("diagnosis.sweep")
            .description("a look at all sites, what follows from it kept")
            .register(registry);
    Gauge.builder("diagnosis.sites", this, metrics -> metrics.sites)
        .description("sites that the newest look took a closer look at")
        .register(registry);
    TimeGauge.builder("diagnosis.age", this, TimeUnit.SECONDS, DiagnosisMetrics::age)
        .description("since the newest look of any collector")
        .register(registry);
  }

  void swept(Duration took, int closely) {
    sweep.record(took);
    sites = closely;
  }

  /** Another collector may have looked. */
  void newest(Instant at) {
    newest = at;
  }

  private double age() {
    var at = newest;
    return at == null ? Double.NaN : Duration.between(at, clock.instant()).toMillis() / 1000.0;
  }
}
