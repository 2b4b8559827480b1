package zhenzhi.collector.notice.post;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
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
    // All from the beginning: what appears as 1 has not risen, and nobody would be told of it.
    for (var outcome : Objects.requireNonNull(Outcome.class.getPermittedSubclasses())) {
      counter(outcome);
    }
  }

  void handedOver(Outcome outcome) {
    counter(outcome.getClass()).increment();
  }

  private Counter counter(Class<?> outcome) {
    return Counter.builder("notice.messages")
        .description("messages handed to providers, by what became of them")
        .tag("outcome", outcome.getSimpleName().toLowerCase(Locale.ROOT))
        .register(registry);
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
