package zhenzhi.collector.station.picture;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.CalendarConfig;

/** Brings what was measured and what happened at a site. */
@Singleton
class HistoryService {
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final Duration HOUR = Duration.ofHours(1);

  private final SampleRepository samples;
  private final HistoryRepository history;
  private final CalendarConfig calendar;

  HistoryService(SampleRepository samples, HistoryRepository history, CalendarConfig calendar) {
    this.samples = samples;
    this.history = history;
    this.calendar = calendar;
  }

  Series series(long station, Instant since, Instant until) {
    var span = Duration.between(since, until);
    if (!span.isPositive() || span.compareTo(LONGEST) > 0) {
      throw new Refusal(
          Refusal.Kind.INVALID, "a series covers up to " + LONGEST.toDays() + " days, not " + span);
    }
    var step = Series.step(span);
    return step.compareTo(HOUR) < 0
        ? bySample(station, since, until, step)
        : byHour(station, since.truncatedTo(ChronoUnit.HOURS), until, step);
  }

  private Series bySample(long station, Instant since, Instant until, Duration step) {
    var seconds = Math.toIntExact(step.toSeconds());
    return series(
        since,
        until,
        step,
        samples.reception(station, since, until, seconds),
        samples.line(station, since, until, seconds));
  }

  private Series byHour(long station, Instant since, Instant until, Duration step) {
    var seconds = Math.toIntExact(step.toSeconds());
    return series(
        since,
        until,
        step,
        samples.receptionHours(station, since, until, seconds),
        samples.lineHours(station, since, until, seconds));
  }

  private static Series series(
      Instant since,
      Instant until,
      Duration step,
      List<ReceptionRow> reception,
      List<LineRow> line) {
    return new Series(
        since,
        until,
        step,
        reception.stream().map(ReceptionRow::point).toList(),
        line.stream().map(LineRow::point).toList());
  }

  List<StationEvent> events(long station, Instant since, int limit) {
    return history.events(station, since, limit).stream().map(EventRow::event).toList();
  }

  List<Played> playback(long station, LocalDate day) {
    return history
        .playback(station, calendar.startOf(day), calendar.startOf(day.plusDays(1)))
        .stream()
        .map(PlayedRow::played)
        .toList();
  }
}
