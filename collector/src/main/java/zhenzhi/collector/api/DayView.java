package zhenzhi.collector.api;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import zhenzhi.collector.station.picture.StationDay;

/** A site's local day. */
@Serdeable
record DayView(
    LocalDate day,
    HoursView hours,
    CompletenessView reports,
    int sessions,
    @Nullable Instant firstAt,
    @Nullable Instant lastAt) {

  static DayView of(StationDay day) {
    return new DayView(
        day.day(),
        HoursView.of(day.hours()),
        CompletenessView.of(day.reports()),
        day.sessions(),
        day.firstAt().orElse(null),
        day.lastAt().orElse(null));
  }
}
