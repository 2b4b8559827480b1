package zhenzhi.collector.enrolment.certificate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** What an operator can see of the certificates that boxes have. */
@Singleton
class RevocationMetrics {
  private final MeterRegistry registry;

  RevocationMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  void watch(Supplier<Number> expiring, Supplier<Number> doubled) {
    Gauge.builder("enrolment.expiring", expiring)
        .description("Boxes in service whose newest certificate ends within 30 days")
        .baseUnit("boxes")
        .register(registry);
    Gauge.builder("enrolment.doubled", doubled)
        .description("Sites in service of which two boxes were seen with one certificate")
        .baseUnit("sites")
        .register(registry);
  }
}
