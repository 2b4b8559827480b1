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
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.Site;
import zhenzhi.collector.diagnosis.incident.Shared;
import zhenzhi.collector.diagnosis.rule.CheckRule;
import zhenzhi.collector.diagnosis.rule.Evidence;
import zhenzhi.collector.diagnosis.rule.Judge;
import zhenzhi.collector.diagnosis.sky.SunTransit;
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
    var around =
        new Around(
            config,
            scene.areas(),
            sites.values(),
            site -> incidents.of(site.id()).isEmpty(),
            scene.now());
    for (var site : sites.values()) {
      for (var subject : Subject.values()) {
        next(site, subject, incidents, around);
      }
    }
    var shared = new SharedIncidents(config, scene.incidents(), sites, scene.now());
    shared.next();
    var charts = new HashMap<Long, Chart>();
    sites.forEach((id, site) -> site.changed().ifPresent(chart -> charts.put(id, chart)));
    var changed = new ArrayList<>(incidents.changed());
    changed.addAll(shared.changed());
    var unsure = sites.values().stream().filter(this::isUnsure).map(Looked::id).toList();
    return new Outcome(charts, closed, changed, unsure);
  }

  /** Whether the box can be reached and its answer would make a verdict surer. */
  private boolean isUnsure(Looked site) {
    return scene.listening().isPresent()
        && site.course(Symptom.SILENT).isEmpty()
        && site.cases.values().stream()
            .anyMatch(open -> open.incident().isEmpty() && CheckRule.isWorthAsking(open.verdict()));
  }

  private void look() {
    for (var patient : scene.patients()) {
      var screening =
          screen.of(
              patient.facts(),
              patient.baseline(),
              () -> isSunBehind(patient.site()),
              patient.recent(),
              scene.listening(),
              scene.now());
      if (!screening.isClear() || !patient.chart().isEmpty()) {
        sites.put(patient.site().id(), new Looked(patient, screening, config, scene.now()));
      }
    }
  }

  private boolean isSunBehind(Site site) {
    return SunTransit.degrees(site.place(), site.satellite(), scene.now()) <= config.sunDegrees();
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
        .filter(course -> !course.isOver())
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
    if (subject == Subject.LINE && open.isEmpty() && !isLineItself(site)) {
      return false;
    }
    return open.isEmpty()
        || (isStillSeen(site, subject) && !scene.now().isBefore(open.get().judged().plus(AGAIN)));
  }

  /** A line that was cut within the hour loses packets, too, before and after. */
  private static boolean isLineItself(Looked site) {
    return site.course(Symptom.SILENT).isEmpty() && isStillSeen(site, Subject.LINE);
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
          .filter(open -> !Shared.isShared(open.verdict().finding()))
          .filter(open -> !open.incident().equals(incident))
          .ifPresent(open -> site.cases.put(subject, open.in(incident)));
    }
  }

  private Case judged(Looked site, Subject subject, OptionalLong incident, Around around) {
    var raised = site.raised(subject);
    var evidence = evidence(site, site.leading(subject), around, site.find(subject));
    var verdict = Judge.judge(subject, raised, evidence);
    var due =
        isTreatedAlready(site, verdict) ? Optional.<Instant>empty() : Judge.due(evidence, verdict);
    var open = site.find(subject).or(() -> relapsed(evidence, verdict));
    return new Case(
        verdict,
        open.map(Case::since).orElse(evidence.since()),
        open.map(Case::told).orElse(scene.now()),
        scene.now(),
        open.flatMap(Case::due).filter(before -> !before.isAfter(scene.now())).or(() -> due),
        Shared.isShared(verdict.finding())
            ? open.map(Case::incident).orElse(OptionalLong.empty())
            : incident);
  }

  /** Whoever comes for a part looks at all that is wrong with it. */
  private boolean isTreatedAlready(Looked site, Verdict verdict) {
    var finding = verdict.finding();
    return finding != Finding.OUT_OF_REACH
        && site.cases.values().stream()
            .filter(other -> other.verdict().finding().subject() != finding.subject())
            .filter(other -> other.verdict().finding().component() == finding.component())
            .anyMatch(other -> other.isDue(scene.now()));
  }

  /** The case that was over and is not: whoever was sent had not put it right. */
  private Optional<Case> relapsed(Evidence evidence, Verdict verdict) {
    return evidence.history().ended().stream()
        .filter(ended -> Judge.isRelapse(ended, evidence, verdict))
        .reduce((_, later) -> later)
        .map(ended ->
            new Case(
                verdict,
                ended.since(),
                ended.told(),
                scene.now(),
                Optional.empty(),
                OptionalLong.empty()));
  }

  private Evidence evidence(Looked site, Course course, Around around, Optional<Case> open) {
    return new Evidence(
        site.patient,
        histories.getOrDefault(site.id(), History.NONE),
        around.of(site, course.since()),
        scene.weather(),
        scene.workdays().backFromHoliday(course.since()),
        course,
        open.map(one -> one.verdict().finding()),
        course.since(),
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
    return Judge.back(evidence(site, last.get(), around, Optional.of(open)));
  }
}
