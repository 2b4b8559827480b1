package zhenzhi.standalone.diagnosis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.IntFunction;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.History.Ended;
import zhenzhi.collector.diagnosis.incident.Incident;
import zhenzhi.collector.diagnosis.study.StudyDecision;
import zhenzhi.collector.diagnosis.study.StudyDecision.Nothing;
import zhenzhi.collector.diagnosis.study.StudyDecision.Over;
import zhenzhi.collector.diagnosis.study.StudyDecision.Tell;
import zhenzhi.collector.diagnosis.sweep.Outcome;
import zhenzhi.simulator.scenario.Scenario;

/** Everything that was told, in the order in which it was. */
final class Journal {
  private record Key(int site, Subject subject) {}

  final List<Told> cases = new ArrayList<>();
  final Map<Long, ToldIncident> incidents = new TreeMap<>();
  private final Map<Key, Told> open = new HashMap<>();
  private final List<Told> ended = new ArrayList<>();
  private final Map<Long, Incident> running = new TreeMap<>();

  List<Incident> openIncidents() {
    return List.copyOf(running.values());
  }

  /** Keeps what a sweep found; answers the charts with the numbers that new incidents got. */
  Map<Long, Chart> keep(Outcome outcome, Instant now) {
    var numbers = new HashMap<Long, Long>();
    for (var incident : outcome.incidents()) {
      numbers.put(incident.id(), keep(incident, now));
    }
    for (var closed : outcome.closed()) {
      var subject = closed.last().verdict().finding().subject();
      var told = open.remove(new Key((int) closed.site(), subject));
      if (told != null) {
        told.is(closed.verdict());
        told.until = Optional.of(closed.until());
        told.closed = Optional.of(now);
        ended.add(told);
      }
    }
    var charts = new HashMap<Long, Chart>();
    outcome
        .charts()
        .forEach((site, chart) -> {
          var kept = numbered(chart, numbers);
          charts.put(site, kept);
          kept.cases().forEach((subject, one) -> keep((int) (long) site, subject, one));
        });
    return charts;
  }

  /** Keeps what a night's look for study says of a site; somebody is sent at once. */
  void take(int site, StudyDecision decision, Instant now) {
    var key = new Key(site, Subject.STUDY);
    switch (decision) {
      case Tell(var verdict, var since) -> {
        var begun = since.atStartOfDay(Scenario.ZONE).toInstant();
        var due = Optional.of(now);
        var told =
            new Told(
                site, Subject.STUDY, new Case(verdict, begun, now, now, due, OptionalLong.empty()));
        told.ticket = due;
        open.put(key, told);
        cases.add(told);
      }
      case Over(var from) -> {
        var told = Objects.requireNonNull(open.remove(key));
        told.until = Optional.of(from.atStartOfDay(Scenario.ZONE).toInstant());
        told.closed = Optional.of(now);
      }
      case Nothing() -> {}
    }
  }

  private long keep(Incident incident, Instant now) {
    var id = incident.id() < 0 ? incidents.size() + 1L : incident.id();
    var kept = incident.kept(id);
    var told = incidents.get(id);
    if (told == null) {
      incidents.put(id, new ToldIncident(kept, now));
    } else {
      told.is(kept);
    }
    if (kept.over().isPresent()) {
      running.remove(id);
    } else {
      running.put(id, kept);
    }
    return id;
  }

  private void keep(int site, Subject subject, Case one) {
    var told = open.computeIfAbsent(new Key(site, subject), _ -> begun(site, subject, one));
    told.is(one.verdict());
    told.incident = one.incident();
  }

  /** A new one, or one that was over and is not. */
  private Told begun(int site, Subject subject, Case one) {
    var before =
        ended.stream()
            .filter(told -> told.site == site && told.subject == subject)
            .filter(told -> told.at.equals(one.told()))
            .findFirst();
    if (before.isPresent()) {
      ended.remove(before.get());
      before.get().reopened();
      return before.get();
    }
    var begun = new Told(site, subject, one);
    cases.add(begun);
    return begun;
  }

  /** Cases of a site that are over and for which somebody was wanted. */
  List<Ended> ended(int site) {
    return ended.stream()
        .filter(told -> told.site == site && told.isTicket())
        .map(told -> new Ended(told.latest, told.since, told.at, told.until.orElseThrow()))
        .toList();
  }

  private static Chart numbered(Chart chart, Map<Long, Long> numbers) {
    var cases = new EnumMap<Subject, Case>(Subject.class);
    chart.cases().forEach((subject, one) -> cases.put(subject, numbered(one, numbers)));
    return new Chart(chart.courses(), cases);
  }

  private static Case numbered(Case one, Map<Long, Long> numbers) {
    if (one.incident().isEmpty()) {
      return one;
    }
    var id = one.incident().getAsLong();
    return one.in(OptionalLong.of(numbers.getOrDefault(id, id)));
  }

  /** Somebody is sent where somebody is wanted. */
  void send(IntFunction<Chart> charts, Instant now) {
    open.forEach((key, told) -> {
      var one = told.isTicket() ? null : charts.apply(key.site).cases().get(key.subject);
      if (one != null && one.isDue(now)) {
        told.ticket = Optional.of(now);
      }
    });
    running.forEach((id, incident) -> {
      var told = incidents.get(id);
      if (told != null && told.ticket.isEmpty() && incident.isDue(now)) {
        told.ticket = Optional.of(now);
      }
    });
  }
}
