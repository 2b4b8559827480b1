package zhenzhi.collector.rectification.order;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import zhenzhi.collector.rectification.Terms;
import zhenzhi.collector.workday.WorkCalendar;

/** Makes the terms of the settings. */
@Factory
class RectificationFactory {
  @Singleton
  Terms terms(RectificationConfig config, WorkCalendar calendar) {
    return new Terms(calendar, config.signDays(), config.rungDays());
  }
}
