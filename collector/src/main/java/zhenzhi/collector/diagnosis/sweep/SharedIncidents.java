package zhenzhi.collector.diagnosis.sweep;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.incident.Incident;
import zhenzhi.collector.diagnosis.incident.Shared;
import zhenzhi.collector.diagnosis.incident.Shared.Sufferer;

/** Gathers cases of trouble that sites share into incidents, once all cases are judged. */
final class SharedIncidents {
  /** Far from the numbers of incidents that silence their sites. */
  private static final long FIRST = -1_000_000;

  private record Where(Finding finding, String unit) {}

  private final DiagnosisConfig config;
  private final Instant now;
  private final Map<Long, Looked> sites;
  private final List<Incident> before;
  private final Map<Long, Incident> incidents = new LinkedHashMap<>();

  SharedIncidents(
      DiagnosisConfig config, Collection<Incident> open, Map<Long, Looked> sites, Instant now) {
    this.config = config;
    this.now = now;
    this.sites = sites;
    this.before = open.stream().filter(one -> Shared.isShared(one.verdict().finding())).toList();
  }

  /** Lets sites join and return, and new incidents begin; names them in the cases. */
  void next() {
    var suffering = suffering();
    for (var incident : before) {
      var own = suffering.remove(where(incident));
      put(Shared.next(incident, own == null ? Map.of() : own, now));
    }
    suffering.forEach((where, own) -> {
      if (Shared.isEnough(where.finding(), own.size())) {
        put(Shared.begun(FIRST - incidents.size(), where.finding(), own.values(), config, now));
      } else {
        own.keySet().forEach(site -> name(site, where.finding().subject(), OptionalLong.empty()));
      }
    });
  }

  private Map<Where, Map<Long, Sufferer>> suffering() {
    var suffering = new HashMap<Where, Map<Long, Sufferer>>();
    for (var site : sites.values()) {
      var area = site.patient.site().area();
      site.cases.forEach((_, open) -> {
        var finding = open.verdict().finding();
        if (Shared.isShared(finding)) {
          suffering
              .computeIfAbsent(new Where(finding, Shared.unit(finding, area)), _ -> new TreeMap<>())
              .put(site.id(), new Sufferer(site.id(), area, open.since()));
        }
      });
    }
    return suffering;
  }

  private static Where where(Incident incident) {
    var finding = incident.verdict().finding();
    return new Where(finding, Shared.unit(finding, incident.areas().iterator().next()));
  }

  private void put(Incident incident) {
    incidents.put(incident.id(), incident);
    incident
        .members()
        .forEach((site, member) -> {
          if (member.back().isEmpty()) {
            name(site, incident.verdict().finding().subject(), OptionalLong.of(incident.id()));
          }
        });
  }

  private void name(long site, Subject subject, OptionalLong incident) {
    var looked = sites.get(site);
    if (looked != null) {
      looked
          .find(subject)
          .filter(open -> !open.incident().equals(incident))
          .ifPresent(open -> looked.cases.put(subject, open.in(incident)));
    }
  }

  /** Those that are other than before. */
  List<Incident> changed() {
    return incidents.values().stream().filter(incident -> !before.contains(incident)).toList();
  }
}
