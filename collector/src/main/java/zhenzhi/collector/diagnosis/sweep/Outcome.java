package zhenzhi.collector.diagnosis.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import zhenzhi.collector.diagnosis.Verdict;
import zhenzhi.collector.diagnosis.chart.Case;
import zhenzhi.collector.diagnosis.chart.Chart;
import zhenzhi.collector.diagnosis.incident.Incident;

/**
 * What a sweep found.
 *
 * @param charts that are other than before, by site
 * @param closed cases that are over
 * @param incidents that are other than before; new ones have negative numbers, by which the cases
 *     in {@code charts} name them
 * @param unsure sites whose box should be asked
 */
public record Outcome(
    Map<Long, Chart> charts, List<Closed> closed, List<Incident> incidents, List<Long> unsure) {

  /**
   * A case that is over.
   *
   * @param verdict the last word
   * @param until when what was out of order was last seen
   */
  public record Closed(
      long site, Case last, Verdict verdict, Instant until, OptionalLong incident) {}
}
