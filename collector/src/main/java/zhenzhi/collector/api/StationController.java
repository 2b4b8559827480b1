package zhenzhi.collector.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import zhenzhi.collector.access.Scopes;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.Codes;
import zhenzhi.collector.station.picture.StationService;

/** One site. What lies outside the account's scope is not found. */
@Controller("/api/v1/stations/{code}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
class StationController {
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_MONTH = Duration.ofDays(31);
  private static final int MOST_EVENTS = 1_000;

  private final StationService stations;
  private final InstantSource clock;

  StationController(StationService stations, InstantSource clock) {
    this.stations = stations;
    this.clock = clock;
  }

  /** Everything about a site. */
  @Get
  StationView station(Authentication who, String code) {
    return StationView.of(stations.get(Scopes.of(who), Codes.known(code), clock.instant()));
  }

  /**
   * Reception and line in at most 300 steps.
   *
   * @param since by default a day before the end
   * @param until by default now
   */
  @Get("/series{?since,until}")
  SeriesView series(
      Authentication who,
      String code,
      @QueryValue Optional<Instant> since,
      @QueryValue Optional<Instant> until) {
    var end = until.orElseGet(clock::instant);
    var start = since.orElseGet(() -> end.minus(A_DAY));
    return SeriesView.of(stations.series(Scopes.of(who), Codes.known(code), start, end));
  }

  /**
   * What happened, the newest first.
   *
   * @param since by default 31 days ago
   * @param limit at most 1,000
   */
  @Get("/events{?since,limit}")
  List<EventView> events(
      Authentication who,
      String code,
      @QueryValue Optional<Instant> since,
      @QueryValue(defaultValue = "100") int limit) {
    if (limit < 1 || limit > MOST_EVENTS) {
      throw new Refusal(Refusal.Kind.INVALID, "1 to " + MOST_EVENTS + " events, not " + limit);
    }
    var start = since.orElseGet(() -> clock.instant().minus(A_MONTH));
    return stations.events(Scopes.of(who), Codes.known(code), start, limit).stream()
        .map(EventView::of)
        .toList();
  }

  /** What ran during a local day. */
  @Get("/playback/{day}")
  List<PlayedView> playback(Authentication who, String code, LocalDate day) {
    return stations.playback(Scopes.of(who), Codes.known(code), day).stream()
        .map(PlayedView::of)
        .toList();
  }

  /** The days of a month such as 2026-11, up to today. */
  @Get("/days/{month}")
  List<DayView> days(Authentication who, String code, String month) {
    return stations.days(Scopes.of(who), Codes.known(code), month(month), clock.instant()).stream()
        .map(DayView::of)
        .toList();
  }

  /** Which reports of a month such as 2026-11 are here, and what became of the others. */
  @Get("/reports/{month}")
  ReportRecordView reports(Authentication who, String code, String month) {
    return ReportRecordView.of(
        stations.reports(Scopes.of(who), Codes.known(code), month(month), clock.instant()));
  }

  private static YearMonth month(String text) {
    if (!text.matches("\\d{4}-(0[1-9]|1[0-2])")) {
      throw new Refusal(Refusal.Kind.INVALID, "not a month: '" + text + "'");
    }
    return YearMonth.parse(text);
  }
}
