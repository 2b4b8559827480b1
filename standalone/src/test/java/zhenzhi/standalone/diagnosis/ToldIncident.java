package zhenzhi.standalone.diagnosis;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.incident.Incident;

/** One incident as it was told. */
final class ToldIncident {
  final Instant at;

  /** Everybody who was ever said to belong to it. */
  final Set<Integer> sites = new HashSet<>();

  Incident latest;

  /** What administrators were told: that it began, that it is another, that it is over. */
  int notices = 1;

  Optional<Instant> ticket = Optional.empty();

  ToldIncident(Incident incident, Instant now) {
    this.at = now;
    this.latest = incident;
    add(incident);
  }

  void is(Incident next) {
    if (finding() != next.verdict().finding()) {
      notices++;
    }
    if (latest.over().isEmpty() && next.over().isPresent()) {
      notices++;
    }
    latest = next;
    add(next);
  }

  Finding finding() {
    return latest.verdict().finding();
  }

  private void add(Incident incident) {
    incident.members().keySet().forEach(site -> sites.add((int) (long) site));
  }
}
