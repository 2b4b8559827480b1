package zhenzhi.collector.notice.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import zhenzhi.collector.notice.Outcome;

/** What an operator can see of notices. README.md says when to worry. */
@Singleton
class NoticeMetrics {
  private final MeterRegistry registry;
  private volatile long waiting;
  private volatile double age;

  NoticeMetrics(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("notice.waiting", this, metrics -> metrics.waiting)
        .description("notices that no provider has taken, those of quiet hours included")
        .register(registry);
    TimeGauge.builder("notice.age", this, TimeUnit.SECONDS, metrics -> metrics.age)
        .description("since the oldest of them should have been sent")
        .register(registry);
  }

  void handedOver(Outcome outcome) {
    var name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    registry.counter("notice.messages", "outcome", name).increment();
  }

  void waiting(long count, Optional<Instant> oldest, Instant now) {
    waiting = count;
    age =
        oldest
            .filter(due -> due.isBefore(now))
            .map(due -> Duration.between(due, now).toMillis() / 1000.0)
            .orElse(0.0);
  }
}
