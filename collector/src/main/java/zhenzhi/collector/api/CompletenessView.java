package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.completeness.Completeness;

/**
 * How many of the reports that a site wrote are here.
 *
 * @param percent cut off after one decimal; absent when nothing is known
 */
@Serdeable
record CompletenessView(long received, long missing, @Nullable Double percent) {

  static CompletenessView of(Completeness completeness) {
    var percent = completeness.percent();
    return new CompletenessView(
        completeness.received(),
        completeness.missing(),
        percent.isPresent() ? percent.getAsDouble() : null);
  }
}
