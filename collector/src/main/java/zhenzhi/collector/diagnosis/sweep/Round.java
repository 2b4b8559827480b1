package zhenzhi.collector.diagnosis.sweep;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.rule.Evidence;
import zhenzhi.collector.diagnosis.rule.Judge;
import zhenzhi.collector.diagnosis.sweep.Outcome.Closed;
import zhenzhi.collector.diagnosis.symptom.Course;
import zhenzhi.collector.diagnosis.symptom.Screen;
import zhenzhi.collector.diagnosis.symptom.Symptom;

/** One sweep, from the first look to what is to be kept. */
final class Round {
  /** A verdict is thought over this often while nothing new is seen. */
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final DiagnosisConfig config;
  private final Screen screen;
  private final Scene scene;
  private final Map<Long, Looked> sites = new LinkedHashMap<>();
  private final List<Closed> closed = new ArrayList<>();
  private Map<Long, History> histories = Map.of();

  Round(DiagnosisConfig config, Screen screen, Scene scene) {
    this.config = config;
    this.screen = screen;
    this.scene = scene;
  }

  Outcome outcome() {
    look();
    histories = scene.archive().recall(asked(), scene.now());
    var incidents = new Incidents(config, scene, sites, histories);
    incidents.next();
    var around = new Around(scene.areas(), sites.values());
    for (var site : sites.values()) {
      for (var subject : Subject.values()) {
        next(site, subject, incidents, around);
      }
    }
    var charts = new HashMap<Long, Chart>();
    sites.forEach((id, site) -> site.changed().ifPresent(chart -> charts.put(id, chart)));
    return new Outcome(charts, closed, incidents.changed());
  }

  private void look() {
    for (var patient : scene.patients()) {
      var screening =
          screen.of(
              patient.facts(),
              patient.baseline(),
              patient.recent(),
              scene.listening(),
              scene.now());
      if (!screening.isClear() || !patient.chart().isEmpty()) {
        sites.put(patient.site().id(), new Looked(patient, screening, config, scene.now()));
      }
    }
  }

  /** Of whom something is to be remembered, and since when. */
  private Map<Long, Instant> asked() {
    return sites.values().stream()
        .filter(this::isAsked)
        .collect(toMap(Looked::id, site -> earliest(site)));
  }

  private boolean isAsked(Looked site) {
    var fell =
        site.course(Symptom.SILENT)
            .filter(course -> course.isSeen() && course.raised().isEmpty())
            .isPresent();
    return fell
        || List.of(Subject.values()).stream()
            .anyMatch(subject -> isDecided(site, subject) || isOver(site, subject));
  }

  private Instant earliest(Looked site) {
    return site.courses.values().stream()
        .map(Course::since)
        .min(Instant::compareTo)
        .or(() -> site.cases.values().stream().map(Case::since).min(Instant::compareTo))
        .orElse(scene.now());
  }

  private boolean isDecided(Looked site, Subject subject) {
    var raised = site.raised(subject);
    if (raised.isEmpty()) {
      return false;
    }
    var open = site.find(subject);
    return open.isEmpty()
        || (isStillSeen(site, subject) && !scene.now().isBefore(open.get().judged().plus(AGAIN)));
  }

  private static boolean isStillSeen(Looked site, Subject subject) {
    return site.raised(subject).stream().anyMatch(site::isSeen);
  }

  private static boolean isOver(Looked site, Subject subject) {
    return site.find(subject).isPresent() && site.raised(subject).isEmpty();
  }

  private void next(Looked site, Subject subject, Incidents incidents, Around around) {
    if (isOver(site, subject)) {
      close(site, subject, around);
      return;
    }
    var incident = subject == Subject.REACH ? incidents.of(site.id()) : OptionalLong.empty();
    if (isDecided(site, subject)) {
      site.cases.put(subject, judged(site, subject, incident, around));
    } else {
      site.find(subject)
          .filter(open -> !open.incident().equals(incident))
          .ifPresent(open -> site.cases.put(subject, open.in(incident)));
    }
  }

  private Case judged(Looked site, Subject subject, OptionalLong incident, Around around) {
    var raised = site.raised(subject);
    var evidence = evidence(site, subject, site.leading(subject), around);
    var verdict = Judge.judge(subject, raised, evidence);
    var due = Judge.due(evidence, verdict);
    var open = site.find(subject);
    return new Case(
        verdict,
        evidence.since(),
        open.map(Case::told).orElse(scene.now()),
        scene.now(),
        open.flatMap(Case::due).filter(before -> !before.isAfter(scene.now())).or(() -> due),
        incident);
  }

  private Evidence evidence(Looked site, Subject subject, Course course, Around around) {
    var since = site.find(subject).map(Case::since).orElse(course.since());
    return new Evidence(
        site.patient,
        histories.getOrDefault(site.id(), History.NONE),
        around.of(site, since),
        scene.weather(),
        course,
        since,
        scene.now(),
        config);
  }

  private void close(Looked site, Subject subject, Around around) {
    var open = site.cases.remove(subject);
    if (open == null) {
      return;
    }
    var courses = site.patient.chart().courses();
    var last =
        courses.entrySet().stream()
            .filter(entry -> entry.getKey().subject() == subject)
            .map(Map.Entry::getValue)
            .findFirst();
    var until = last.flatMap(Course::gone).orElse(scene.now());
    closed.add(
        new Closed(site.id(), open, lastWord(site, open, last, around), until, open.incident()));
  }

  private Verdict lastWord(Looked site, Case open, Optional<Course> last, Around around) {
    var subject = open.verdict().finding().subject();
    if (subject != Subject.REACH || last.isEmpty() || Judge.isSettled(open.verdict())) {
      return open.verdict();
    }
    var evidence =
        new Evidence(
            site.patient,
            histories.getOrDefault(site.id(), History.NONE),
            around.of(site, open.since()),
            scene.weather(),
            last.get(),
            open.since(),
            scene.now(),
            config);
    return Judge.back(evidence);
  }
}
