package zhenzhi.collector.workday;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Tells operators when the public holidays of a year have to be added. The service is ready without
 * them: it counts weekends only.
 */
@Context
@Readiness
class WorkdayHealthService implements HealthIndicator {
  private static final String NAME = "holidays";

  private final WorkCalendar calendar;
  private final InstantSource clock;

  WorkdayHealthService(WorkCalendar calendar, InstantSource clock, MeterRegistry registry) {
    this.calendar = calendar;
    this.clock = clock;
    Gauge.builder("workday.holidays.missing", this, health -> health.unknownYear().orElse(0))
        .description("year whose public holidays are not known, from November on; else 0")
        .register(registry);
  }

  private OptionalInt unknownYear() {
    return calendar.unknownYear(clock.instant().atZone(calendar.zone()).toLocalDate());
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Mono.fromSupplier(() -> {
      var missing = unknownYear();
      return HealthResult.builder(NAME, HealthStatus.UP)
          .details(missing.isPresent() ? Map.of("missing", missing.getAsInt()) : Map.of())
          .build();
    });
  }
}
