package zhenzhi.collector.station.picture;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** {@code station_day} as stored. */
@MappedEntity("station_day")
record DayRow(
    @Id Long stationId,
    LocalDate day,
    long rawMs,
    long creditedMs,
    int sessions,
    @Nullable Instant firstAt,
    @Nullable Instant lastAt) {

  StationDay stationDay() {
    return new StationDay(
        day, hours(), sessions, Optional.ofNullable(firstAt), Optional.ofNullable(lastAt));
  }

  Hours.Counted hours() {
    return new Hours.Counted(Duration.ofMillis(creditedMs), Duration.ofMillis(rawMs));
  }
}
