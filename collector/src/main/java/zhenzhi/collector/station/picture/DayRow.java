package zhenzhi.collector.station.picture;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import zhenzhi.collector.completeness.Completeness;

/** {@code station_day} as stored. */
@MappedEntity("station_day")
record DayRow(
    @Id Long stationId,
    LocalDate day,
    @Nullable Long rawMs,
    @Nullable Long creditedMs,
    long estimatedMs,
    @Nullable Integer sessions,
    @Nullable Instant firstAt,
    @Nullable Instant lastAt,
    long reports,
    long missing) {

  /**
   * @param unheard what the hours are when nothing but missing reports is known of the day
   */
  StationDay stationDay(Hours unheard) {
    return new StationDay(
        day,
        rawMs == null || creditedMs == null
            ? unheard
            : Hours.Counted.ofMillis(creditedMs, rawMs, estimatedMs),
        new Completeness(reports, missing),
        sessions == null ? 0 : sessions,
        Optional.ofNullable(firstAt),
        Optional.ofNullable(lastAt));
  }
}
