package zhenzhi.dashboard.frame;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.dashboard.words.Times;

/** Knows what time it is where the readers are. */
@Singleton
public class TimesService {
  private final InstantSource clock;
  private final CalendarConfig calendar;

  TimesService(InstantSource clock, CalendarConfig calendar) {
    this.clock = clock;
    this.calendar = calendar;
  }

  public Times now() {
    return new Times(calendar.zone(), clock.instant());
  }
}
