package zhenzhi.collector.enrolment.certificate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;

/** What an operator can see of what boxes have. */
@Context
class RevocationMetrics {
  RevocationMetrics(MeterRegistry registry, RevocationService revocations) {
    Gauge.builder("enrolment.expiring", revocations::expiring)
        .description("Boxes in service whose newest certificate ends within 30 days")
        .baseUnit("boxes")
        .register(registry);
    Gauge.builder("enrolment.doubled", revocations::doubled)
        .description("Sites in service of which two boxes were seen with one certificate or token")
        .baseUnit("sites")
        .register(registry);
  }
}
