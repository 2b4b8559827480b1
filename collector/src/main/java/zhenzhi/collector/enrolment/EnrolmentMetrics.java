package zhenzhi.collector.enrolment;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import zhenzhi.collector.enrolment.Admission.Why;

/** What an operator can see of enrolment. README.md says when to worry. */
@Singleton
class EnrolmentMetrics {
  private final Map<Upon, Counter> issued;
  private final Map<Why, Counter> refused;

  /** What a certificate was issued upon. */
  enum Upon {
    CODE,
    RENEWAL
  }

  EnrolmentMetrics(MeterRegistry registry) {
    issued =
        counters(
            Upon.values(),
            upon ->
                Counter.builder("enrolment.issued")
                    .description("Certificates that were issued to boxes")
                    .baseUnit("certificates")
                    .tag("upon", tag(upon))
                    .register(registry));
    refused =
        counters(
            Why.values(),
            why ->
                Counter.builder("enrolment.refused")
                    .description("Boxes that asked for a certificate in vain, by reason")
                    .baseUnit("requests")
                    .tag("why", tag(why))
                    .register(registry));
  }

  void issued(Upon upon) {
    Objects.requireNonNull(issued.get(upon)).increment();
  }

  void refused(Why why) {
    Objects.requireNonNull(refused.get(why)).increment();
  }

  private static <E extends Enum<E>> Map<E, Counter> counters(
      E[] values, Function<E, Counter> counter) {
    return Arrays.stream(values).collect(toMap(Function.identity(), counter));
  }

  private static String tag(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
