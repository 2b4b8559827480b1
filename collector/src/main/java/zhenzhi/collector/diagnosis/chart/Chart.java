package zhenzhi.collector.diagnosis.chart;

import java.util.EnumMap;
import java.util.Map;
import zhenzhi.collector.diagnosis.Subject;
import zhenzhi.collector.diagnosis.symptom.Course;
import zhenzhi.collector.diagnosis.symptom.Symptom;

/**
 * What is going on at a site: its symptoms with their courses, and what was made of them.
 *
 * @param courses of what is out of order, or lately was
 * @param cases the open ones, one of a subject
 */
public record Chart(Map<Symptom, Course> courses, Map<Subject, Case> cases) {
  public static final Chart EMPTY = new Chart(Map.of(), Map.of());

  public Chart {
    courses = courses.isEmpty() ? Map.of() : new EnumMap<>(courses);
    cases = cases.isEmpty() ? Map.of() : new EnumMap<>(cases);
  }

  public boolean isEmpty() {
    return courses.isEmpty() && cases.isEmpty();
  }
}
