package zhenzhi.collector.station.picture;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhenzhi.collector.completeness.Cause;
import zhenzhi.collector.completeness.Gaps;
import zhenzhi.collector.completeness.Known;
import zhenzhi.collector.completeness.Ledger;
import zhenzhi.collector.completeness.Present;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.picture.Delivery.Losses;
import zhenzhi.collector.station.picture.DeliveryRepository.Lossy;
import zhenzhi.collector.station.situation.Listening;

/** Draws how the reports of a scope come in. Causes are worked out only for the sites shown. */
@Singleton
public class DeliveryService {
  private static final Duration RECENT = Duration.ofHours(1);

  private final DeliveryRepository deliveries;
  private final ReportService reports;
  private final SituationService situations;
  private final CalendarConfig calendar;

  DeliveryService(
      DeliveryRepository deliveries,
      ReportService reports,
      SituationService situations,
      CalendarConfig calendar) {
    this.deliveries = deliveries;
    this.reports = reports;
    this.situations = situations;
    this.calendar = calendar;
  }

  @ReadOnly
  public Delivery delivery(Scope scope, Instant now) {
    var today = calendar.dayOf(now);
    var first = today.withDayOfMonth(1);
    var behind = deliveries.behind(scope);
    var stored = deliveries.stored(scope, now.minus(RECENT));
    var missing = deliveries.missing(scope, first, today);
    return new Delivery(
        deliveries.count(scope),
        behind.worst(),
        behind.total(),
        behind.reports(),
        stored.reports(),
        stored.delay(),
        deliveries.month(scope, first, today),
        losses(missing.worst(), calendar.startOf(first), now),
        missing.total());
  }

  private List<Losses> losses(List<Lossy> sites, Instant since, Instant now) {
    var ledgers = reports.ledgers(sites.stream().map(Lossy::id).toList());
    var listening = situations.listening(now);
    return sites.stream()
        .map(site ->
            new Losses(
                site.code(),
                site.name(),
                site.month(),
                causes(ledgers.getOrDefault(site.id(), Ledger.EMPTY), listening, since, now)))
        .toList();
  }

  /** Only numbered reports count here; how a site is at present does not matter. */
  private static Map<Cause, Long> causes(
      Ledger ledger, Listening listening, Instant since, Instant now) {
    var causes = new EnumMap<Cause, Long>(Cause.class);
    Gaps.of(new Known(ledger, listening.since(), new Present.Speaking()), since, now)
        .forEach(gap -> causes.merge(gap.cause(), gap.reportsWithin(since, now), Long::sum));
    causes.values().removeIf(reports -> reports == 0);
    return causes;
  }
}
