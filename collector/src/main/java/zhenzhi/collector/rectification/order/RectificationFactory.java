package zhenzhi.collector.rectification.order;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import zhenzhi.collector.rectification.Terms;
import zhenzhi.collector.station.CalendarConfig;

/** Makes the terms of the settings. */
@Factory
class RectificationFactory {
  @Singleton
  Terms terms(RectificationConfig config, CalendarConfig calendar) {
    return new Terms(calendar.zone(), config.signDays());
  }
}
