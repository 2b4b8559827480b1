package zhenzhi.collector.station.picture;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import zhenzhi.collector.station.CalendarConfig;
import zhenzhi.collector.station.Scope;
import zhenzhi.collector.station.situation.Listening;
import zhenzhi.collector.station.situation.Situations;
import zhenzhi.collector.station.situation.StationConfig;
import zhenzhi.protocol.StationCode;

/** Brings the facts of sites before the rule of {@link Situations}. */
@Singleton
class SituationService {
  private final FactsRepository facts;
  private final ListenerRepository listeners;
  private final StationConfig limits;
  private final CalendarConfig calendar;

  SituationService(
      FactsRepository facts,
      ListenerRepository listeners,
      StationConfig limits,
      CalendarConfig calendar) {
    this.facts = facts;
    this.listeners = listeners;
    this.limits = limits;
    this.calendar = calendar;
  }

  /** Every site of the scope that is not retired. */
  List<Sighting> list(Scope scope, Instant now) {
    return facts.list(scope, calendar.dayOf(now)).stream().map(rule(now)).toList();
  }

  /** One site, retired or not. */
  Optional<Sighting> find(Scope scope, StationCode code, Instant now) {
    return facts.find(scope, code, calendar.dayOf(now)).map(rule(now));
  }

  /** Since when somebody has been listening. */
  Listening listening(Instant now) {
    return Listening.of(
        listeners.list().stream().map(ListenerRow::listener).toList(),
        limits.listenerPatience(),
        now);
  }

  private Function<FactsRow, Sighting> rule(Instant now) {
    var listening = listening(now);
    return row -> new Sighting(row, Situations.of(row.facts(), listening, limits, now));
  }
}
