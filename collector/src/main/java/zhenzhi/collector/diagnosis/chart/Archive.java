package zhenzhi.collector.diagnosis.chart;

import java.time.Instant;
import java.util.Map;

/** Remembers. */
@FunctionalInterface
public interface Archive {

  /** What is remembered of each of these sites since its moment. */
  Map<Long, History> recall(Map<Long, Instant> since, Instant now);
}
