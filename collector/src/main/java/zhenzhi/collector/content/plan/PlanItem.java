package zhenzhi.collector.content.plan;

import java.time.Duration;
import zhenzhi.collector.content.Course;

/**
 * A course that the sites of a unit are to watch in a month.
 *
 * @param unit whose plan it is
 * @param unitName the same by name
 */
public record PlanItem(long unit, String unitName, Course course, Wanted wanted) {
  public Duration needed() {
    return wanted.needed(course.length());
  }
}
