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
  private final ListeningService listening;
  private final StationConfig limits;
  private final CalendarConfig calendar;

  SituationService(
      FactsRepository facts,
      ListeningService listening,
      StationConfig limits,
      CalendarConfig calendar) {
    this.facts = facts;
    this.listening = listening;
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

  Listening listening(Instant now) {
    return listening.at(now);
  }

  private Function<FactsRow, Sighting> rule(Instant now) {
    var heard = listening.at(now);
    return row -> new Sighting(row, Situations.of(row.facts(), heard, limits, now));
  }
}
