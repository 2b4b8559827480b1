package zhenzhi.collector.enrolment.authority;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micronaut.context.annotation.Context;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** What an operator can see of the authority's own certificates. README.md says when to worry. */
@Context
class AuthorityMetrics {
  private final AuthorityConfig config;

  AuthorityMetrics(MeterRegistry registry, AuthorityConfig config) {
    this.config = config;
    for (var own : Own.values()) {
      TimeGauge.builder("enrolment.own.end", this, TimeUnit.SECONDS, metrics -> metrics.end(own))
          .description("until when the authority's own files hold, in seconds since 1970")
          .tag("of", own.name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }

  private double end(Own own) {
    if (config.directory().isEmpty()) {
      return Double.NaN;
    }
    return EndRepository.end(Path.of(config.directory()), own)
        .map(at -> (double) at.getEpochSecond())
        .orElse(Double.NaN);
  }
}
