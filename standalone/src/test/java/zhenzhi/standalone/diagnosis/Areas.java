package zhenzhi.standalone.diagnosis;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import zhenzhi.collector.diagnosis.incident.Shared;
import zhenzhi.simulator.truth.Truth;

/** Causes that befell several sites, and the incidents that were made of them. */
final class Areas {
  /** As few as can be told from chance: what domain.md says of a subdistrict. */
  private static final int LEAST = 5;

  private static final Duration LATE = Duration.ofMinutes(15);

  final Share rightlyNamed = new Share();

  /** Incidents without an area's cause, by what was told. */
  final Map<String, Integer> falseOnes = new TreeMap<>();

  int causes;
  int incidents;
  int mostNotices;
  int missed;
  int split;

  void add(
      Collection<ToldIncident> told,
      Labels labels,
      Tellable tellable,
      Tickets tickets,
      Instant start) {
    var silenced = new HashMap<Truth, Set<Integer>>();
    for (var label : labels.all()) {
      if (Score.isArea(label.truth())
          && !label.from().isBefore(start)
          && tellable.silence(label).isPresent()) {
        silenced.computeIfAbsent(label.truth(), _ -> new HashSet<>()).add(label.site());
      }
    }
    var found = new HashMap<Truth, Integer>();
    for (var incident : told) {
      if (!incident.at.isBefore(start) && Shared.isShared(incident.finding())) {
        share(incident, labels, tickets);
      } else if (!incident.at.isBefore(start)) {
        put(incident, silenced, found, tickets);
      }
    }
    for (var area : silenced.entrySet()) {
      if (area.getValue().size() >= LEAST) {
        var count = found.getOrDefault(area.getKey(), 0);
        causes++;
        incidents += count;
        missed += count == 0 ? 1 : 0;
        split += count > 1 ? 1 : 0;
      }
    }
  }

  /** The cause that most of its sites had, at the time or a little before. */
  private void share(ToldIncident incident, Labels labels, Tickets tickets) {
    var until = incident.latest.over().orElse(Instant.MAX);
    var sites = new HashMap<Truth, Set<Integer>>();
    for (var site : incident.sites) {
      for (var label : labels.of(site)) {
        if (label.rightness(incident.finding()) > 0
            && !label.from().isAfter(until)
            && !label.until().isBefore(incident.latest.since())) {
          sites.computeIfAbsent(label.truth(), _ -> new HashSet<>()).add(site);
        }
      }
    }
    var explained = sites.values().stream().flatMap(Set::stream).distinct().count();
    var cause =
        sites.entrySet().stream().max(Comparator.comparingInt(one -> one.getValue().size()));
    if (cause.isEmpty() || 2 * explained < incident.sites.size()) {
      falseOnes.merge(incident.finding().name(), 1, Integer::sum);
      if (incident.ticket.isPresent()) {
        tickets.falseOne("incident " + incident.finding());
      }
    } else if (incident.ticket.isPresent()) {
      tickets.count(cause.get().getKey());
    }
  }

  private void put(
      ToldIncident incident,
      Map<Truth, Set<Integer>> silenced,
      Map<Truth, Integer> found,
      Tickets tickets) {
    mostNotices = Math.max(mostNotices, incident.notices);
    var shared = 0;
    Truth cause = null;
    for (var area : silenced.entrySet()) {
      var truth = area.getKey();
      var isThen =
          !incident.at.isBefore(truth.from()) && !incident.at.isAfter(truth.until().plus(LATE));
      var both = new HashSet<>(area.getValue());
      both.retainAll(incident.sites);
      if (isThen && both.size() > shared) {
        shared = both.size();
        cause = truth;
      }
    }
    if (cause == null || 2 * shared < incident.sites.size()) {
      falseOnes.merge(incident.finding().name(), 1, Integer::sum);
      if (incident.ticket.isPresent()) {
        tickets.falseOne("incident " + incident.finding());
      }
      return;
    }
    found.merge(cause, 1, Integer::sum);
    rightlyNamed.count(
        Expectations.of(cause.kind()).right().contains(incident.finding())
            || incident.latest.over().isEmpty());
    if (incident.ticket.isPresent()) {
      tickets.count(cause);
    }
  }
}
