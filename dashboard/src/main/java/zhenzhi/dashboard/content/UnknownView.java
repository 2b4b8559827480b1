package zhenzhi.dashboard.content;

import java.util.List;
import zhenzhi.dashboard.frame.Pager;

/**
 * What was played and nobody has sorted, as the template shows it.
 *
 * @param isFiltering whether something was searched for
 */
public record UnknownView(
    String text,
    boolean isFiltering,
    List<Line> lines,
    Pager pager,
    List<RecountLine> recounts,
    boolean mayDecide,
    String problem) {

  /**
   * One content.
   *
   * @param says the category that boxes give it
   * @param takes as which course category one click takes it; empty when boxes call it television
   */
  public record Line(
      String id,
      String title,
      String code,
      String says,
      String takes,
      String times,
      String sites,
      String hours,
      String seen) {}
}
