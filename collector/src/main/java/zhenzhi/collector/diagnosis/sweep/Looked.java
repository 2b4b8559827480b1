package zhenzhi.collector.diagnosis.sweep;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.chart.Patient;
import zhenzhi.collector.diagnosis.chart.Site;
import zhenzhi.collector.diagnosis.sky.SunTransit;
import zhenzhi.collector.diagnosis.symptom.Course;
import zhenzhi.collector.diagnosis.symptom.Hold;
import zhenzhi.collector.diagnosis.symptom.Screening;
import zhenzhi.collector.diagnosis.symptom.Symptom;

/** A site in the middle of a sweep. */
final class Looked {
  final Patient patient;
  final Map<Symptom, Course> courses;
  final Map<Subject, Case> cases;
  private final Map<Subject, Set<Symptom>> raised;

  Looked(Patient patient, Screening screening, DiagnosisConfig config, Instant now) {
    this.patient = patient;
    this.courses = courses(patient, screening, config, now);
    this.cases = new EnumMap<>(Subject.class);
    this.cases.putAll(patient.chart().cases());
    this.raised = raised(courses);
  }

  private static Map<Subject, Set<Symptom>> raised(Map<Symptom, Course> courses) {
    var raised = new EnumMap<Subject, Set<Symptom>>(Subject.class);
    courses.forEach((symptom, course) -> {
      if (course.raised().isPresent()) {
        raised.computeIfAbsent(symptom.subject(), _ -> EnumSet.noneOf(Symptom.class)).add(symptom);
      }
    });
    return raised;
  }

  private static Map<Symptom, Course> courses(
      Patient patient, Screening screening, DiagnosisConfig config, Instant now) {
    var before = patient.chart().courses();
    var after = new EnumMap<Symptom, Course>(Symptom.class);
    before.forEach((symptom, course) -> {
      if (isMeasured(symptom, patient)) {
        next(symptom, course, patient, screening, config, now)
            .ifPresent(next -> after.put(symptom, next));
      }
    });
    for (var symptom : screening.seen()) {
      if (!before.containsKey(symptom)) {
        after.put(symptom, Course.begun(screening.since(symptom, now)));
      }
    }
    return after;
  }

  /** Weak is only said against a baseline, and a receiver that turns to another band has none. */
  private static boolean isMeasured(Symptom symptom, Patient patient) {
    return symptom != Symptom.WEAK || patient.baseline().isPresent();
  }

  private static Optional<Course> next(
      Symptom symptom,
      Course course,
      Patient patient,
      Screening screening,
      DiagnosisConfig config,
      Instant now) {
    return screening.unknown().contains(symptom)
        ? course.frozen()
        : course.next(
            screening.seen().contains(symptom),
            screening.since(symptom, now),
            Hold.of(symptom, isSun(symptom, course, patient.site(), config), config),
            config,
            now);
  }

  /** The sun is reckoned beforehand, so nobody has to wait and see whether a shower passes. */
  private static boolean isSun(Symptom symptom, Course course, Site site, DiagnosisConfig config) {
    return symptom == Symptom.WEAK
        && course.raised().isEmpty()
        && SunTransit.degrees(site.place(), site.satellite(), course.since())
            <= config.sunDegrees();
  }

  long id() {
    return patient.site().id();
  }

  Optional<Course> course(Symptom symptom) {
    return Optional.ofNullable(courses.get(symptom));
  }

  /** Whether it is at this moment. */
  boolean isSeen(Symptom symptom) {
    return course(symptom).filter(Course::isSeen).isPresent();
  }

  /** What counts of a subject. */
  Set<Symptom> raised(Subject subject) {
    return raised.getOrDefault(subject, Set.of());
  }

  /** The course of what counts longest of a subject. */
  Course leading(Subject subject) {
    return courses.entrySet().stream()
        .filter(entry -> entry.getKey().subject() == subject)
        .map(Map.Entry::getValue)
        .filter(course -> course.raised().isPresent())
        .min(comparing(Course::since))
        .orElseThrow();
  }

  Optional<Case> find(Subject subject) {
    return Optional.ofNullable(cases.get(subject));
  }

  /** What is to be kept, if it is another than before. */
  Optional<Chart> changed() {
    var chart = patient.chart();
    return courses.equals(chart.courses()) && cases.equals(chart.cases())
        ? Optional.empty()
        : Optional.of(new Chart(courses, cases));
  }
}
