package zhenzhi.collector.diagnosis.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zhenzhi.collector.diagnosis.DiagnosisConfig;
import zhenzhi.collector.diagnosis.Finding;
import zhenzhi.collector.diagnosis.chart.History;
import zhenzhi.collector.diagnosis.chart.Patient;
import zhenzhi.collector.diagnosis.sky.Weather;
import zhenzhi.collector.diagnosis.symptom.Course;

/**
 * Everything that a case is judged by.
 *
 * @param backFromHoliday when people are back, if it began in a public holiday or as they left
 * @param course of the symptom that counts longest
 * @param open what was thought of it so far
 * @param since when it began, this time
 */
public record Evidence(
    Patient patient,
    History history,
    Neighbours neighbours,
    Weather weather,
    Optional<Instant> backFromHoliday,
    Course course,
    Optional<Finding> open,
    Instant since,
    Instant now,
    DiagnosisConfig config) {

  /** When the present spell began of what may come and go. */
  Instant spell() {
    return course.rises().isEmpty() ? since : course.rises().getLast();
  }

  /** Whether this is what was thought of it already. */
  boolean was(Finding finding) {
    return open.filter(finding::equals).isPresent();
  }

  Duration lasted() {
    return Duration.between(since, now);
  }
}
