package zhenzhi.collector.station.picture;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.completeness.Completeness;
import zhenzhi.collector.station.CalendarConfig;

/** Brings the hours of sites, by day and by month. */
@Singleton
class HoursService {
  private final DayRepository days;
  private final CalendarConfig calendar;

  HoursService(DayRepository days, CalendarConfig calendar) {
    this.days = days;
    this.calendar = calendar;
  }

  Instant midnight(Instant now) {
    return calendar.startOf(today(now));
  }

  LocalDate today(Instant now) {
    return calendar.dayOf(now);
  }

  Hours today(Sighting site, Instant now) {
    var today = today(now);
    return hours(site, site.row().today(), today, today);
  }

  Figures month(Sighting site, Instant now) {
    return months(List.of(site), now).apply(site);
  }

  /** The present month of each of {@code sites}, brought at once. */
  Function<Sighting, Figures> months(Collection<Sighting> sites, Instant now) {
    var today = today(now);
    var first = today.withDayOfMonth(1);
    var sums = sums(sites.stream().map(site -> site.row().id()).toList(), first, today);
    return site -> {
      var sum = Optional.ofNullable(sums.get(site.row().id()));
      return new Figures(
          hours(site, sum.flatMap(SumRow::hours), first, today),
          sum.map(SumRow::completeness).orElse(Completeness.UNKNOWN));
    };
  }

  private Map<Long, SumRow> sums(List<Long> ids, LocalDate first, LocalDate last) {
    // An empty list has no place in SQL.
    return ids.isEmpty()
        ? Map.of()
        : days.sums(ids, first, last).stream()
            .collect(toMap(SumRow::stationId, Function.identity()));
  }

  /** Every day from the first to the last, both included. */
  List<StationDay> days(Sighting site, LocalDate first, LocalDate last) {
    var known =
        days.list(site.row().id(), first, last).stream()
            .collect(toMap(DayRow::day, Function.identity()));
    return first
        .datesUntil(last.plusDays(1))
        .map(day -> day(site, day, Optional.ofNullable(known.get(day))))
        .toList();
  }

  private StationDay day(Sighting site, LocalDate day, Optional<DayRow> row) {
    var unheard = hours(site, Optional.empty(), day, day);
    return row.map(known -> known.stationDay(unheard))
        .orElseGet(() ->
            new StationDay(
                day, unheard, Completeness.UNKNOWN, 0, Optional.empty(), Optional.empty()));
  }

  private Hours hours(
      Sighting site, Optional<Hours.Counted> counted, LocalDate first, LocalDate last) {
    var window = new Days(calendar.startOf(first), calendar.startOf(last.plusDays(1)));
    return Hours.of(counted, site.heardAt(), site.situation(), window);
  }
}
