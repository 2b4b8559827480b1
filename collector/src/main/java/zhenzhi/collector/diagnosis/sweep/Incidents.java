package zhenzhi.collector.diagnosis.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.incident.Fall;
import zhenzhi.collector.diagnosis.incident.Incident;
import zhenzhi.collector.diagnosis.incident.Incident.Member;
import zhenzhi.collector.diagnosis.incident.Incident.Return;
import zhenzhi.collector.diagnosis.incident.Shared;
import zhenzhi.collector.diagnosis.incident.Together;
import zhenzhi.collector.diagnosis.rule.Usual;
import zhenzhi.collector.diagnosis.symptom.Symptom;

/** The incidents in the middle of a sweep. */
final class Incidents {
  /** A box that restarted says so in its first report. */
  private static final Duration STARTING = Duration.ofMinutes(3);

  private final Together together;
  private final DiagnosisConfig config;
  private final Scene scene;
  private final Map<Long, Looked> sites;
  private final Map<Long, History> histories;
  private final Map<Long, Incident> incidents = new LinkedHashMap<>();
  private final Map<Long, Long> incidentOf = new HashMap<>();

  Incidents(
      DiagnosisConfig config, Scene scene, Map<Long, Looked> sites, Map<Long, History> histories) {
    this.together = new Together(config);
    this.config = config;
    this.scene = scene;
    this.sites = sites;
    this.histories = histories;
    scene.incidents().stream()
        .filter(incident -> !Shared.isShared(incident.verdict().finding()))
        .forEach(this::put);
  }

  /** Lets members return, latecomers join, stragglers leave, and new ones form. */
  void next() {
    for (var incident : List.copyOf(incidents.values())) {
      put(together.judged(incident.with(returned(incident))));
    }
    var falls = new ArrayList<>(falls());
    for (var incident : List.copyOf(incidents.values())) {
      var joining = together.joining(incident, falls);
      if (!joining.isEmpty()) {
        put(incident.with(joining));
        falls.removeIf(fall -> joining.containsKey(fall.site().id()));
      }
    }
    falls.removeIf(fall -> !isRipe(fall, falls));
    together.form(falls, scene.now()).forEach(this::put);
    for (var incident : List.copyOf(incidents.values())) {
      part(incident);
    }
  }

  private Map<Long, Member> returned(Incident incident) {
    var returned = new HashMap<Long, Member>();
    incident
        .members()
        .forEach((id, member) -> {
          if (member.back().isEmpty() && isBack(id)) {
            returned.put(id, new Member(member.fell(), Optional.of(back(id, member))));
          }
        });
    return returned;
  }

  private boolean isBack(long id) {
    var site = sites.get(id);
    return scene.listening().isPresent()
        && (site == null
            || site.course(Symptom.SILENT).filter(course -> !course.isOver()).isEmpty());
  }

  private Return back(long id, Member member) {
    var boot =
        Optional.ofNullable(histories.get(id)).stream()
            .flatMap(history -> history.boots().stream())
            .filter(one -> one.at().isAfter(member.fell().minus(STARTING)))
            .reduce((_, later) -> later)
            .map(History.Boot::cause);
    return new Return(scene.now(), boot);
  }

  /** Who fell silent lately, belongs to no incident, and is not usually off at this hour. */
  private List<Fall> falls() {
    var earliest = scene.now().minus(config.togetherSpan()).minus(config.silentHold());
    return sites.values().stream()
        .filter(site -> site.isSeen(Symptom.SILENT) && !incidentOf.containsKey(site.id()))
        .map(site ->
            new Fall(site.patient.site(), site.course(Symptom.SILENT).orElseThrow().since()))
        .filter(fall -> fall.at().isAfter(earliest))
        .filter(fall -> !isUsual(fall))
        .toList();
  }

  private boolean isUsual(Fall fall) {
    var history = histories.get(fall.site().id());
    return history != null && Usual.isOff(history, fall.at());
  }

  /** Until a blip would be over, nobody is said to fail together. */
  private boolean isRipe(Fall fall, List<Fall> falls) {
    var ripe = scene.now().minus(config.silentHold());
    return falls.stream()
        .anyMatch(other ->
            !other.at().isAfter(ripe)
                && Duration.between(other.at(), fall.at()).compareTo(config.togetherSpan()) <= 0);
  }

  private void part(Incident incident) {
    var left = together.leftBehind(incident, scene.now());
    if (left.isEmpty()) {
      put(together.overIfBack(incident, scene.now()));
      return;
    }
    left.forEach(incidentOf::remove);
    put(together.overIfBack(incident.without(left), scene.now()));
    if (left.size() >= config.togetherLeast()) {
      var members = new HashMap<Long, Member>();
      left.forEach(id -> members.put(id, incident.members().get(id)));
      put(
          new Incident(
              -1L - incidents.size(),
              incident.verdict(),
              incident.since(),
              scene.now(),
              incident.due(),
              incident.areas(),
              members,
              Optional.empty()));
    }
  }

  private void put(Incident incident) {
    incidents.put(incident.id(), incident);
    incident.members().keySet().forEach(site -> incidentOf.put(site, incident.id()));
  }

  OptionalLong of(long site) {
    var incident = incidentOf.get(site);
    return incident == null ? OptionalLong.empty() : OptionalLong.of(incident);
  }

  /** Those that are other than before. */
  List<Incident> changed() {
    return incidents.values().stream()
        .filter(incident -> !scene.incidents().contains(incident))
        .toList();
  }
}
