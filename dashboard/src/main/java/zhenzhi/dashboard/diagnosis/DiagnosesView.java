package zhenzhi.dashboard.diagnosis;

import java.util.List;
import zhenzhi.dashboard.frame.Choice;
import zhenzhi.dashboard.frame.Pager;
import zhenzhi.dashboard.words.Badge;

/**
 * The open diagnoses, as the template shows them.
 *
 * @param filters the drop-down lists; empty for a reader of one site
 * @param clear address without the filter; empty when nothing is filtered
 */
public record DiagnosesView(List<Filter> filters, String clear, List<Line> lines, Pager pager) {

  /** A drop-down list. */
  public record Filter(String name, String word, List<Choice> choices) {}

  /** One diagnosis. */
  public record Line(
      String address,
      String site,
      String code,
      String subdistrict,
      Badge badge,
      String finding,
      String says,
      String kind,
      String since,
      String treater) {}
}
