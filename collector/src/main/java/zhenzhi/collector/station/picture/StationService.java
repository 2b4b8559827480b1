package zhenzhi.collector.station.picture;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import zhenzhi.collector.refusal.Refusal;
import zhenzhi.collector.station.RegistryService;
import zhenzhi.collector.station.Scope;
import zhenzhi.protocol.StationCode;

/** Draws one site. A site outside the scope is refused as if it did not exist. */
@Singleton
public class StationService {
  private static final int DAYS_SHOWN = 31;

  private final RegistryService registry;
  private final SituationService situations;
  private final HoursService hours;
  private final HistoryService history;
  private final ReportService reports;

  StationService(
      RegistryService registry,
      SituationService situations,
      HoursService hours,
      HistoryService history,
      ReportService reports) {
    this.registry = registry;
    this.situations = situations;
    this.hours = hours;
    this.history = history;
    this.reports = reports;
  }

  @ReadOnly
  public StationPicture get(Scope scope, StationCode code, Instant now) {
    var site = site(scope, code, now);
    var station = registry.get(scope, code);
    var today = hours.today(now);
    return new StationPicture(
        station,
        registry.above(scope, station),
        registry.duties(scope, code),
        site.situation(),
        site.row().facts(),
        hours.today(site, now),
        hours.month(site, now).hours(),
        hours.days(site, today.minusDays(DAYS_SHOWN - 1), today),
        record(site, YearMonth.from(today), now));
  }

  /** Which of a site's reports of {@code month} are here. */
  @ReadOnly
  public ReportRecord reports(Scope scope, StationCode code, YearMonth month, Instant now) {
    return record(site(scope, code, now), month, now);
  }

  private ReportRecord record(Sighting site, YearMonth month, Instant now) {
    var listening = situations.listening(now);
    return reports.record(site, listening, month, days(site, month, now), now);
  }

  @ReadOnly
  public Series series(Scope scope, StationCode code, Instant since, Instant until) {
    return history.series(registry.idOf(scope, code), since, until);
  }

  /** The newest first. */
  @ReadOnly
  public List<StationEvent> events(Scope scope, StationCode code, Instant since, int limit) {
    return history.events(registry.idOf(scope, code), since, limit);
  }

  /** What ran during a local day, in order; a stretch over midnight appears on both days, whole. */
  @ReadOnly
  public List<Played> playback(Scope scope, StationCode code, LocalDate day) {
    return history.playback(registry.idOf(scope, code), day);
  }

  /** Every day of a month up to today. */
  @ReadOnly
  public List<StationDay> days(Scope scope, StationCode code, YearMonth month, Instant now) {
    return days(site(scope, code, now), month, now);
  }

  private List<StationDay> days(Sighting site, YearMonth month, Instant now) {
    var today = hours.today(now);
    var last = month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today;
    return month.atDay(1).isAfter(today) ? List.of() : hours.days(site, month.atDay(1), last);
  }

  private Sighting site(Scope scope, StationCode code, Instant now) {
    return situations
        .find(scope, code, now)
        .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "no station " + code));
  }
}
